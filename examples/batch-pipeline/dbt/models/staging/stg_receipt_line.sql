select
    receipt_id,
    shop_id,
    product_id,
    cast(sold_at as date) as day,
    quantity,
    price_cents,
    discount_cents > 0 as on_promotion
from {{ source('pos', 'receipt_line') }}
where quantity > 0
