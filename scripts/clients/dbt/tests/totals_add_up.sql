select 1
from (select sum(total) as total from {{ ref('customer_totals') }}) t,
     (select sum(amount) as amount from {{ ref('stg_orders') }}) o
where t.total <> o.amount
