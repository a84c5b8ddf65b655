"""Tunes, trains, explains and logs a candidate model."""

import random
import sys
from pathlib import Path
from typing import Any

import lightgbm
import mlflow
import numpy as np
import pandas as pd
import structlog
import yaml

from eta.features import build_features, minutes_taken
from eta.logs import configure_logging
from eta.model.explain import explain
from eta.model.registry import register
from eta.model.tune import tune

log = structlog.get_logger()


def set_seed(seed: int) -> None:
    """Seeds every source of chance that training uses.

    Args:
        seed: From params.yaml.
    """
    random.seed(seed)
    np.random.seed(seed)


def split(orders: pd.DataFrame, validation_weeks: int, test_weeks: int) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Splits by time: the last weeks are the test set, the weeks before them the validation set.

    Args:
        orders: Orders in any order.
        validation_weeks: Length of the validation set.
        test_weeks: Length of the test set.

    Returns:
        Training, validation and test set.
    """
    orders = orders.sort_values("ordered_at")
    test_start = orders["ordered_at"].max() - pd.Timedelta(weeks=test_weeks)
    validation_start = test_start - pd.Timedelta(weeks=validation_weeks)
    train = orders[orders["ordered_at"] < validation_start]
    validation = orders[orders["ordered_at"].between(validation_start, test_start, inclusive="left")]
    return train, validation, orders[orders["ordered_at"] >= test_start]


def fit(train: pd.DataFrame, validation: pd.DataFrame, parameters: dict[str, Any], seed: int) -> lightgbm.LGBMRegressor:
    """A model that stopped early on the validation set.

    Args:
        train: Orders to learn from.
        validation: Orders that decide when to stop.
        parameters: Of LightGBM.
        seed: Of LightGBM.

    Returns:
        The fitted model.
    """
    model = lightgbm.LGBMRegressor(objective="l1", random_state=seed, deterministic=True, **parameters)
    model.fit(
        build_features(train),
        minutes_taken(train),
        eval_set=[(build_features(validation), minutes_taken(validation))],
        callbacks=[lightgbm.early_stopping(50)],
    )
    return model


def run(orders: pd.DataFrame, params: dict[str, Any]) -> lightgbm.LGBMRegressor:
    """One tracked run of training.

    Args:
        orders: Validated orders.
        params: The content of params.yaml.

    Returns:
        The candidate, already registered.
    """
    set_seed(params["seed"])
    train, validation, test = split(orders, **params["split"])
    with mlflow.start_run():
        mlflow.log_input(mlflow.data.from_pandas(train, name="deliveries"), context="training")
        best = tune(train, params["tuning"], params["seed"])
        model = fit(train, validation, best, params["seed"])
        error = float(np.abs(model.predict(build_features(test)) - minutes_taken(test)).mean())
        mlflow.log_params(best)
        mlflow.log_metric("mae_minutes", error)
        explain(model, build_features(test))
        register(model)
    log.info("trained", mae_minutes=error)
    return model


def main() -> None:
    """Command line: parquet file of checked deliveries."""
    configure_logging()
    model = run(pd.read_parquet(sys.argv[1], engine="pyarrow"), yaml.safe_load(Path("params.yaml").read_text()))
    mlflow.lightgbm.save_model(model, "models/candidate")


if __name__ == "__main__":
    main()
