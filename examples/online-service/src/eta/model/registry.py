"""Model registry: versions, the champion's alias, backups."""

import json
from datetime import datetime, timezone
from pathlib import Path

import boto3
import lightgbm
import mlflow
from mlflow.exceptions import MlflowException

from eta.errors import ModelUnavailableError
from eta.settings import settings


def register(model: lightgbm.LGBMRegressor) -> None:
    """Adds a version to the registry, with the alias `candidate`.

    Args:
        model: A fitted model.
    """
    name = settings().model_name
    info = mlflow.lightgbm.log_model(model, "model", registered_model_name=name)
    client = mlflow.MlflowClient()
    client.set_registered_model_alias(name, "candidate", info.registered_model_version)


def load(alias: str) -> lightgbm.LGBMRegressor:
    """The model that carries an alias.

    Args:
        alias: `champion` or `candidate`.

    Raises:
        ModelUnavailableError: The registry has none, or does not answer.
    """
    try:
        return mlflow.lightgbm.load_model(f"models:/{settings().model_name}@{alias}")
    except MlflowException as error:
        raise ModelUnavailableError(f"no model with alias {alias}") from error


def promote() -> str:
    """Makes the candidate the champion, after a backup of it.

    Returns:
        The version.
    """
    client = mlflow.MlflowClient()
    version = client.get_model_version_by_alias(settings().model_name, "candidate").version
    back_up(version)
    client.set_registered_model_alias(settings().model_name, "champion", version)
    return str(version)


def back_up(version: str) -> str:
    """Copies a version's files and metadata to the versioned backup bucket.

    Args:
        version: Of the registered model.

    Returns:
        The prefix of the copy.
    """
    bucket = boto3.client("s3")
    stamp = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    prefix = f"models/{settings().model_name}/{version}/{stamp}"
    folder = Path(mlflow.artifacts.download_artifacts(f"models:/{settings().model_name}/{version}"))
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            bucket.upload_file(str(path), settings().backup_bucket, f"{prefix}/{path.relative_to(folder)}")
    run = mlflow.MlflowClient().get_model_version(settings().model_name, version).run_id
    metadata = json.dumps({"version": version, "run": run, "stamp": stamp})
    bucket.put_object(Bucket=settings().backup_bucket, Key=f"{prefix}/metadata.json", Body=metadata.encode())
    return prefix
