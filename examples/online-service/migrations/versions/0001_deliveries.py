"""Deliveries and the watermark of their ingestion."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Creates both tables."""
    op.create_table(
        "deliveries",
        sa.Column("order_id", sa.Text, primary_key=True),
        sa.Column("customer_id", sa.Text, nullable=False),
        sa.Column("distance_km", sa.Float, nullable=False),
        sa.Column("ordered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delivered_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "ingest_watermark",
        sa.Column("source", sa.Text, primary_key=True),
        sa.Column("last_loaded_at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    """Drops both tables."""
    op.drop_table("ingest_watermark")
    op.drop_table("deliveries")
