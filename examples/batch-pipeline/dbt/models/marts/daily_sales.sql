{{ config(
    materialized='incremental',
    incremental_strategy='merge',
    unique_key=['shop_id', 'product_id', 'day'],
    on_schema_change='append_new_columns',
) }}

select
    shop_id,
    product_id,
    day,
    sum(quantity) as units,
    max(cast(on_promotion as int)) as on_promotion,
    avg(price_cents) as price_cents
from {{ ref('stg_receipt_line') }}
{% if is_incremental() %}
where day > (select coalesce(max(day), date '2000-01-01') - interval 2 days from {{ this }})
{% endif %}
group by shop_id, product_id, day
