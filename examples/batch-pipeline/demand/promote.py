"""The gate between training and the nightly forecast."""

import mlflow

from demand.config import load_config


class ForecastTooPoorError(Exception):
    """A model's error is over the limit of conf/model.yaml."""


def promote_if_good(version: str) -> None:
    """Gives a version the alias that the nightly job loads.

    Args:
        version: In the registry.

    Raises:
        ForecastTooPoorError: Its error is over the limit; the old model stays.
    """
    config = load_config()
    client = mlflow.MlflowClient()
    run = client.get_run(client.get_model_version(config["name"], version).run_id)
    error = run.data.metrics["wape"]
    if error > config["gate"]["max_wape"]:
        raise ForecastTooPoorError(f"version {version} has a WAPE of {error:.3f}")
    client.set_registered_model_alias(config["name"], "production", version)
