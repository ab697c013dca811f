select c.name, c.city, count(o.id) as orders, sum(o.amount)::numeric(12,2) as total,
       max(o.day) as last_day, date_trunc('month', min(o.day))::date as first_month
from {{ ref('raw_customers') }} c
left join {{ ref('stg_orders') }} o on o.customer = c.name
group by 1, 2
