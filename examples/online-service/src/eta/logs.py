"""Structured logs: one JSON object a line, with level, time, logger and exception."""

import logging

import structlog


def configure_logging(level: int = logging.INFO) -> None:
    """Sets structlog up for the whole process.

    Args:
        level: The lowest level that is written.
    """
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.dict_tracebacks,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
    )
