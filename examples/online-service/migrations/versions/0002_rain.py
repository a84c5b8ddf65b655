"""Rain at the time of the order: version 3 of the deliveries schema. Older rows have none."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds the column."""
    op.add_column("deliveries", sa.Column("rain_mm", sa.Float, nullable=True))


def downgrade() -> None:
    """Removes the column."""
    op.drop_column("deliveries", "rain_mm")
