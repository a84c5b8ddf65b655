"""Removal of personal data before anything is stored (GDPR, art. 4(5) and 17)."""

import hashlib
import hmac

import pandas as pd

DROPPED = ["customer_name", "phone", "street", "door_note"]


def pseudonymise(frame: pd.DataFrame, key: str) -> pd.DataFrame:
    """Drops direct identifiers and replaces the customer's id by a keyed hash.

    Args:
        frame: Deliveries as the warehouse holds them.
        key: Secret of the hash; a new one makes old rows unlinkable.

    Returns:
        A copy without personal data.
    """
    out = frame.drop(columns=[column for column in DROPPED if column in frame.columns])
    out["customer_id"] = [
        hmac.new(key.encode(), str(value).encode(), hashlib.sha256).hexdigest() for value in frame["customer_id"]
    ]
    return out


def erase(frame: pd.DataFrame, customers: set[str]) -> pd.DataFrame:
    """Deletes the rows of customers who asked for erasure.

    Args:
        frame: Pseudonymised deliveries.
        customers: Hashed ids of those customers.

    Returns:
        The other rows.
    """
    return frame[~frame["customer_id"].isin(customers)]
