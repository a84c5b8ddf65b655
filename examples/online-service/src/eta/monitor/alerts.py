"""Messages to the on-call channel."""

import httpx
import structlog

from eta.settings import settings

log = structlog.get_logger()


def notify(text: str) -> None:
    """Posts to the Slack channel of the on-call engineer; never fails the caller.

    Args:
        text: What happened.
    """
    try:
        httpx.post(settings().alert_webhook.get_secret_value(), json={"text": text}, timeout=5).raise_for_status()
    except httpx.HTTPError as error:
        log.error("alert not delivered", text=text, error=str(error))
