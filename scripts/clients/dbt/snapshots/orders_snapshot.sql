{% snapshot orders_snapshot %}
{{ config(target_schema='dbt_checks', unique_key='id', strategy='check', check_cols=['amount', 'note']) }}
select * from {{ ref('raw_orders') }}
{% endsnapshot %}
