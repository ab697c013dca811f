{{ config(materialized='incremental', unique_key='id', incremental_strategy='merge') }}
select id, customer, amount from {{ ref('stg_orders') }}
