"""Features, model and the scorer together."""

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

from demand.features import build_features, feature_names
from demand.train import split_by_day, wape
from jobs.score import make_scorer
from test_features import sales

LAGS = [14, 21]


def test_the_coming_days_follow_from_sales():
    rows = build_features(sales(200), LAGS)
    model = HistGradientBoostingRegressor(random_state=0).fit(rows[feature_names(LAGS)], rows["units"])
    forecast = make_scorer(model, LAGS, horizon=14)(sales(60))
    assert len(forecast) == 14
    assert forecast["day"].min() > sales(60)["day"].max()
    assert (forecast["units_forecast"] >= 0).all()


def test_a_new_product_gets_no_forecast():
    assert make_scorer(None, LAGS, horizon=14)(sales(5)).empty


def test_split_keeps_the_last_days_for_the_test():
    train, test = split_by_day(sales(), test_days=3)
    assert len(test) == 3
    assert train["day"].max() < test["day"].min()


def test_wape_of_a_perfect_forecast():
    assert wape(np.array([1.0, 2.0]), np.array([1.0, 2.0])) == 0
