"""Features of a subscriber."""

import pandas as pd

NUMERIC = ["tenure_months", "monthly_fee", "support_calls", "last_login_days", "calls_per_month", "dormant"]
CATEGORICAL = ["plan"]


def build_features(frame: pd.DataFrame) -> pd.DataFrame:
    out = frame.copy()
    out["calls_per_month"] = out["support_calls"] / out["tenure_months"].clip(lower=1)
    out["dormant"] = (out["last_login_days"] > 21).astype(int)
    return out


def split_target(frame: pd.DataFrame, target: str):
    return frame[NUMERIC + CATEGORICAL], frame[target].astype(int)
