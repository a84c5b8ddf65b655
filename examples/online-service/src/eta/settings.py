"""Configuration, from the environment (filled by External Secrets in the cluster)."""

from functools import lru_cache

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Everything that differs between environments."""

    model_config = SettingsConfigDict(env_prefix="ETA_")

    warehouse_url: SecretStr
    privacy_key: SecretStr
    jwks_url: str
    audience: str = "delivery-eta"
    model_name: str = "delivery-eta"
    model_alias: str = "champion"
    backup_bucket: str = "delivery-eta-backups"
    alert_webhook: SecretStr
    otlp_endpoint: str = "http://otel-collector:4317"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()  # type: ignore[call-arg]
