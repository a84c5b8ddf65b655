"""The HTTP service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

import pandas as pd
import structlog
from fastapi import Depends, FastAPI, HTTPException, Request
from slowapi import Limiter, _rate_limit_exceeded_handler
from slowapi.errors import RateLimitExceeded
from slowapi.util import get_remote_address

from eta.errors import ModelUnavailableError
from eta.features import build_features
from eta.logs import configure_logging
from eta.model.registry import load
from eta.serve.auth import caller
from eta.serve.schemas import Estimates, Orders
from eta.serve.telemetry import ESTIMATE, instrument
from eta.settings import settings

log = structlog.get_logger()
limiter = Limiter(key_func=get_remote_address)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Loads the model before the first request; on shutdown stops taking traffic and flushes the traces."""
    try:
        app.state.model = load(settings().model_alias)
    except ModelUnavailableError:
        log.exception("started without a model")
        app.state.model = None
    yield
    app.state.model = None
    app.state.tracing.shutdown()
    log.info("stopped")


def create_app() -> FastAPI:
    """The service, ready to run."""
    configure_logging()
    app = FastAPI(title="Delivery ETA", version="2.4.0", lifespan=lifespan)
    app.state.limiter = limiter
    app.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)  # type: ignore[arg-type]
    app.state.tracing = instrument(app, settings().otlp_endpoint)

    @app.get("/health/live")
    def live() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "ok"}

    @app.get("/health/ready")
    def ready(request: Request) -> dict[str, str]:
        """Whether the model is loaded."""
        if request.app.state.model is None:
            raise HTTPException(503, "no model")
        return {"status": "ok"}

    @app.post("/v2/estimates")
    @limiter.limit("200/second")
    def estimate(request: Request, body: Orders, client: Annotated[str, Depends(caller)]) -> Estimates:
        """Minutes until delivery, for up to 256 orders at once."""
        minutes = predict(request.app.state.model, body)
        log.info("estimated", orders=len(minutes), client=client)
        return Estimates(minutes=minutes, model_alias=settings().model_alias)

    return app


def predict(model: Any, body: Orders) -> list[float]:
    """Estimates for a batch of orders, in one call of the model.

    Args:
        model: The loaded model, or none.
        body: Validated orders.

    Raises:
        HTTPException: 503 while no model is loaded.
    """
    if model is None:
        raise HTTPException(503, "no model")
    frame = pd.DataFrame([order.model_dump() for order in body.orders])
    minutes = [round(float(value), 1) for value in model.predict(build_features(frame))]
    for value in minutes:
        ESTIMATE.observe(value)
    return minutes
