"""Made-up orders that every test may use."""

import numpy as np
import pandas as pd
import pytest


@pytest.fixture(scope="session", autouse=True)
def environment():
    """Settings of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ETA_WAREHOUSE_URL", "sqlite://")
        patch.setenv("ETA_PRIVACY_KEY", "unit-test")
        patch.setenv("ETA_JWKS_URL", "http://localhost/jwks")
        patch.setenv("ETA_ALERT_WEBHOOK", "http://localhost/alerts")
        yield


@pytest.fixture(scope="session")
def orders():
    """Ten weeks of orders whose time follows from distance and load."""
    rng = np.random.default_rng(7)
    size = 3000
    ordered = pd.Timestamp("2024-01-01", tz="UTC") + pd.to_timedelta(rng.uniform(0, 70 * 24, size), unit="h")
    distance = rng.uniform(0.3, 9, size)
    queue = rng.integers(0, 30, size)
    minutes = 12 + 3.2 * distance + 0.5 * queue + rng.normal(0, 1, size)
    return pd.DataFrame(
        {
            "order_id": [f"o{i}" for i in range(size)],
            "customer_id": ["0" * 64] * size,
            "distance_km": distance,
            "items": rng.integers(1, 9, size),
            "kitchen_queue": queue,
            "couriers_free": rng.integers(0, 12, size),
            "rain_mm": rng.exponential(0.4, size),
            "vehicle": rng.choice(["bike", "ebike", "car"], size),
            "ordered_at": ordered,
            "delivered_at": ordered + pd.to_timedelta(minutes, unit="min"),
        }
    )


@pytest.fixture(scope="session")
def model(orders):
    """A small model of those orders."""
    from eta.model.train import fit, split

    train, validation, _ = split(orders, validation_weeks=2, test_weeks=2)
    return fit(train, validation, {"n_estimators": 200, "num_leaves": 31}, seed=7)
