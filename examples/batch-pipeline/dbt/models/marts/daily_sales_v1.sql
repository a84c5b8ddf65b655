select shop_id, product_id, day, units, cast(null as int) as on_promotion, price_cents
from {{ ref('daily_sales', v=2) }}
