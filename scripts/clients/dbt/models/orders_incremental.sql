{{ config(materialized='incremental', unique_key='id', incremental_strategy='delete+insert', on_schema_change='append_new_columns') }}
select id, customer, day, amount, current_timestamp as loaded_at
from {{ ref('stg_orders') }}
{% if is_incremental() %}
where day >= (select max(day) from {{ this }})
{% endif %}
