"""Loading of the monthly snapshot from the warehouse."""

import os

import pandas as pd
from sqlalchemy import create_engine

QUERY = """
select customer_id, plan, tenure_months, monthly_fee, support_calls, last_login_days, churned
from analytics.subscriber_month
where month = :month
"""

REQUIRED = ["customer_id", "plan", "tenure_months", "monthly_fee", "support_calls", "last_login_days", "churned"]


def load_month(month: str) -> pd.DataFrame:
    """All subscribers of a month, given as YYYY-MM-01."""
    engine = create_engine(os.environ["WAREHOUSE_URL"])
    with engine.connect() as connection:
        frame = pd.read_sql(QUERY, connection, params={"month": month})
    check(frame)
    return frame.drop(columns=["customer_id"])


def check(frame: pd.DataFrame) -> None:
    """Raises ValueError where a column is lacking or out of range."""
    lacking = [column for column in REQUIRED if column not in frame.columns]
    if lacking:
        raise ValueError(f"snapshot lacks {lacking}")
    if (frame["monthly_fee"] < 0).any():
        raise ValueError("negative monthly fee")
    if frame["customer_id"].duplicated().any():
        raise ValueError("a customer appears twice")
