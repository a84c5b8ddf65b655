"""Requests and responses."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Order(BaseModel):
    """A confirmed order."""

    model_config = ConfigDict(extra="forbid")

    distance_km: float = Field(ge=0, le=40, description="Road distance from kitchen to door")
    items: int = Field(ge=1, le=80, description="Number of dishes")
    kitchen_queue: int = Field(ge=0, le=500, description="Orders that the kitchen has not finished")
    couriers_free: int = Field(ge=0, le=500, description="Free couriers within two kilometres")
    rain_mm: float | None = Field(default=None, ge=0, le=100, description="Rain in the last hour")
    vehicle: Literal["bike", "ebike", "car"]
    ordered_at: datetime


class Orders(BaseModel):
    """Several orders at once."""

    orders: list[Order] = Field(min_length=1, max_length=256)


class Estimates(BaseModel):
    """Estimates in the order of the request."""

    minutes: list[float]
    model_alias: str
