"""Checks every increment of data before it is used, and alerts when it fails."""

import argparse
import json
from pathlib import Path

import pandas as pd
import pandera as pa
import structlog

from eta.data.privacy import erase
from eta.errors import DataQualityError
from eta.logs import configure_logging
from eta.monitor.alerts import notify

log = structlog.get_logger()
REPORT = Path("reports/data_quality.json")
ERASURES = Path("data/erasures.txt")

DELIVERIES_V3 = pa.DataFrameSchema(
    {
        "order_id": pa.Column(str, unique=True),
        "customer_id": pa.Column(str, pa.Check.str_length(64, 64)),
        "distance_km": pa.Column(float, pa.Check.in_range(0, 40)),
        "items": pa.Column(int, pa.Check.in_range(1, 80)),
        "kitchen_queue": pa.Column(int, pa.Check.ge(0)),
        "couriers_free": pa.Column(int, pa.Check.ge(0)),
        "rain_mm": pa.Column(float, pa.Check.ge(0), nullable=True),
        "vehicle": pa.Column(str, pa.Check.isin(["bike", "ebike", "car"])),
        "ordered_at": pa.Column("datetime64[ns, UTC]"),
        "delivered_at": pa.Column("datetime64[ns, UTC]"),
    },
    strict="filter",
    name="deliveries",
    title="v3: rain_mm since 2023-09",
)


def validate(frame: pd.DataFrame) -> pd.DataFrame:
    """The checked rows.

    Args:
        frame: An increment of deliveries.

    Returns:
        The same rows, with the schema's columns only.

    Raises:
        DataQualityError: Some rows do not satisfy the schema; the report is written first.
    """
    REPORT.parent.mkdir(exist_ok=True)
    try:
        checked = DELIVERIES_V3.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        failures = len(error.failure_cases)
        REPORT.write_text(json.dumps({"rows": len(frame), "failures": failures}))
        log.error("increment refused", failures=failures)
        notify(f"deliveries: {failures} values do not satisfy the schema")
        raise DataQualityError(f"{failures} values do not satisfy the schema") from error
    REPORT.write_text(json.dumps({"rows": len(frame), "failures": 0}))
    return checked


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", type=Path, nargs="+")
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    configure_logging()
    erased = set(ERASURES.read_text().split()) if ERASURES.exists() else set()
    checked = validate(pd.concat(pd.read_parquet(path) for path in arguments.inputs))
    erase(checked, erased).to_parquet(arguments.output, index=False)


if __name__ == "__main__":
    main()
