{{ config(materialized='incremental', incremental_strategy='append', indexes=[{'columns': ['id'], 'unique': False}]) }}
select id, {{ dbt.current_timestamp() }} as seen from {{ ref('stg_orders') }}
