import pandas as pd

from demand.features import build_features, feature_names


def sales(days=10):
    return pd.DataFrame(
        {
            "shop_id": "s1",
            "product_id": "p1",
            "day": pd.date_range("2024-01-01", periods=days),
            "units": range(days),
            "on_promotion": 0,
            "price_cents": 199.0,
        }
    )


def test_lags_look_back():
    rows = build_features(sales(), [1, 7])
    assert (rows["units"] - rows["units_lag_7"] == 7).all()
    assert len(rows) == 3


def test_products_do_not_leak_into_each_other():
    both = pd.concat([sales(), sales().assign(product_id="p2", units=100)])
    assert set(build_features(both, [1]).query("product_id == 'p2'")["units_lag_1"]) == {100}


def test_every_feature_is_built():
    assert set(feature_names([1, 7])) <= set(build_features(sales(), [1, 7]).columns)
