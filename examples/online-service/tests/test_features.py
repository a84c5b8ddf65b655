import pandas as pd
import pytest

from eta.data.privacy import erase, pseudonymise
from eta.data.validate import validate
from eta.errors import DataQualityError
from eta.features import FEATURES, build_features, minutes_taken


def test_columns_and_no_gaps(orders):
    features = build_features(orders)
    assert list(features.columns) == FEATURES
    assert not features.isna().any().any()


def test_load_without_couriers_is_the_queue(orders):
    row = orders.head(1).assign(kitchen_queue=9, couriers_free=0)
    assert build_features(row)["load"].item() == 9


def test_minutes_taken(orders):
    row = orders.head(1)
    row = row.assign(delivered_at=row["ordered_at"] + pd.Timedelta(minutes=25))
    assert minutes_taken(row).item() == 25


def test_personal_data_is_gone(orders):
    raw = orders.head(2).assign(customer_id=["a", "b"], phone="0")
    safe = pseudonymise(raw, "key")
    assert "phone" not in safe.columns
    assert safe["customer_id"].str.len().eq(64).all()
    assert len(erase(safe, {safe["customer_id"].iloc[0]})) == 1


def test_out_of_range_distance_is_refused(orders, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataQualityError):
        validate(orders.assign(distance_km=99.0))
