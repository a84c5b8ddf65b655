"""Loads the deliveries that were added since the last run."""

import argparse
from datetime import datetime, timezone
from pathlib import Path

import pandas as pd
import sqlalchemy
import structlog

from eta.data.privacy import pseudonymise
from eta.logs import configure_logging
from eta.settings import settings

log = structlog.get_logger()

WATERMARK = sqlalchemy.text("select last_loaded_at from ingest_watermark where source = 'deliveries'")
ADVANCE = sqlalchemy.text("update ingest_watermark set last_loaded_at = :now where source = 'deliveries'")
INCREMENT = sqlalchemy.text(
    "select * from deliveries where delivered_at > :since and delivered_at <= :now order by delivered_at"
)


def ingest(engine: sqlalchemy.Engine, output: Path, now: datetime) -> int:
    """Writes the deliveries since the watermark and moves the watermark to `now`.

    Args:
        engine: The warehouse.
        output: Parquet file to write.
        now: End of the window, included.

    Returns:
        The number of rows written.
    """
    with engine.begin() as connection:
        since = connection.execute(WATERMARK).scalar_one()
        frame = pd.read_sql(INCREMENT, connection, params={"since": since, "now": now})
        pseudonymise(frame, settings().privacy_key.get_secret_value()).to_parquet(output, index=False)
        connection.execute(ADVANCE, {"now": now})
    log.info("ingested", rows=len(frame), since=str(since))
    return len(frame)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    configure_logging()
    engine = sqlalchemy.create_engine(settings().warehouse_url.get_secret_value())
    ingest(engine, arguments.output, datetime.now(timezone.utc))


if __name__ == "__main__":
    main()
