import pandas as pd
import pytest

from churn.data import check
from churn.features import build_features


@pytest.fixture
def frame():
    return pd.DataFrame(
        {
            "customer_id": [1, 2],
            "plan": ["basic", "family"],
            "tenure_months": [0, 12],
            "monthly_fee": [9.9, 19.9],
            "support_calls": [2, 6],
            "last_login_days": [30, 1],
            "churned": [1, 0],
        }
    )


def test_calls_per_month_survives_a_new_customer(frame):
    assert build_features(frame)["calls_per_month"].tolist() == [2.0, 0.5]


def test_dormant_after_three_weeks(frame):
    assert build_features(frame)["dormant"].tolist() == [1, 0]


def test_duplicates_are_refused(frame):
    frame["customer_id"] = 1
    with pytest.raises(ValueError, match="twice"):
        check(frame)
