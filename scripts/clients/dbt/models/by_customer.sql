with base as (select * from {{ ref('int_orders') }})
select customer, array_agg(id order by id) as ids, string_agg(note, '; ' order by id) as notes,
       row_number() over (order by customer) as n
from base group by customer
