{{ config(materialized='view') }}
select id, customer, day, coalesce(amount, 0) as amount, nullif(note, '') as note
from {{ ref('raw_orders') }}
