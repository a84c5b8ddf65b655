"""Metrics and traces of the service."""

import time
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from prometheus_client import Counter, Histogram, make_asgi_app

LATENCY = Histogram("eta_request_seconds", "Time to answer", ["route"], buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.5))
REQUESTS = Counter("eta_requests_total", "Answers by status", ["route", "status"])
ESTIMATE = Histogram("eta_estimate_minutes", "Served estimates", buckets=(10, 20, 30, 40, 50, 60, 90))


async def measure(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """Middleware that counts answers and their time; an exception counts as a 500."""
    started = time.perf_counter()
    status = 500
    try:
        response = await call_next(request)
        status = response.status_code
        return response
    finally:
        LATENCY.labels(request.url.path).observe(time.perf_counter() - started)
        REQUESTS.labels(request.url.path, status).inc()


def instrument(app: FastAPI, endpoint: str) -> TracerProvider:
    """Adds metrics and tracing to the service.

    Args:
        app: The service.
        endpoint: Of the OpenTelemetry collector.

    Returns:
        The provider, to be shut down with the service.
    """
    provider = TracerProvider(resource=Resource.create({"service.name": "delivery-eta"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=endpoint)))
    trace.set_tracer_provider(provider)
    FastAPIInstrumentor.instrument_app(app, tracer_provider=provider)
    app.middleware("http")(measure)
    app.mount("/metrics", make_asgi_app())
    return provider
