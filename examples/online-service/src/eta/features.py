"""Features of an order, the same in training and in the service. Meanings: docs/features.md."""

import numpy as np
import pandas as pd

FEATURES = ["distance_km", "items", "load", "rain_mm", "hour_sin", "hour_cos", "is_weekend", "speed_kmh"]
SPEED = {"bike": 14.0, "ebike": 19.0, "car": 22.0}


def build_features(orders: pd.DataFrame) -> pd.DataFrame:
    """Features of each order.

    Args:
        orders: Orders with the columns of the schema; the delivery's time is not needed.

    Returns:
        One row an order, the columns of `FEATURES`.
    """
    hour = orders["ordered_at"].dt.hour + orders["ordered_at"].dt.minute / 60
    return pd.DataFrame(
        {
            "distance_km": orders["distance_km"],
            "items": orders["items"],
            "load": orders["kitchen_queue"] / orders["couriers_free"].clip(lower=1),
            "rain_mm": orders["rain_mm"].fillna(0.0),
            "hour_sin": np.sin(2 * np.pi * hour / 24),
            "hour_cos": np.cos(2 * np.pi * hour / 24),
            "is_weekend": (orders["ordered_at"].dt.weekday >= 5).astype(int),
            "speed_kmh": orders["vehicle"].map(SPEED),
        }
    )[FEATURES]


def minutes_taken(orders: pd.DataFrame) -> pd.Series:
    """The target: minutes from order to delivery."""
    return (orders["delivered_at"] - orders["ordered_at"]).dt.total_seconds() / 60
