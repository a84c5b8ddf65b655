"""Features of a shop, product and day. The same code runs in training and in the Spark job."""

import pandas as pd

KEYS = ["shop_id", "product_id"]


def feature_names(lags: list[int]) -> list[str]:
    """Names of the model's inputs."""
    return [*(f"units_lag_{lag}" for lag in lags), "on_promotion", "price_cents", "weekday", "month"]


def add_horizon(sales: pd.DataFrame, days: int) -> pd.DataFrame:
    """Adds the coming days of one shop and product, at the last price and without promotion.

    Args:
        sales: Rows of daily_sales of one shop and product.
        days: How many days to add.

    Returns:
        The rows and the new ones, whose units are not known.
    """
    last = sales.sort_values("day").iloc[-1]
    coming = pd.DataFrame({"day": pd.to_datetime(last["day"]) + pd.to_timedelta(range(1, days + 1), unit="D")})
    coming = coming.assign(**{key: last[key] for key in [*KEYS, "price_cents"]}, on_promotion=0, units=None)
    return pd.concat([sales.assign(day=pd.to_datetime(sales["day"])), coming], ignore_index=True)


def build_features(sales: pd.DataFrame, lags: list[int]) -> pd.DataFrame:
    """Adds lagged units and the calendar.

    Args:
        sales: Rows of daily_sales.
        lags: Days to look back.

    Returns:
        The rows that have all lags, sorted by day.
    """
    out = sales.sort_values([*KEYS, "day"]).copy()
    for lag in lags:
        out[f"units_lag_{lag}"] = out.groupby(KEYS)["units"].shift(lag)
    day = pd.to_datetime(out["day"])
    out["weekday"] = day.dt.weekday
    out["month"] = day.dt.month
    return out.dropna(subset=[f"units_lag_{lag}" for lag in lags]).sort_values("day")
