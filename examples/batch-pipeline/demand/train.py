"""Weekly training."""

import logging

import mlflow
import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.inspection import permutation_importance
from sklearn.model_selection import GridSearchCV, TimeSeriesSplit

from demand.config import load_config
from demand.features import build_features, feature_names

log = logging.getLogger(__name__)


def wape(actual: np.ndarray, forecast: np.ndarray) -> float:
    """Weighted absolute percentage error."""
    return float(np.abs(actual - forecast).sum() / max(np.abs(actual).sum(), 1))


def split_by_day(rows: pd.DataFrame, test_days: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Splits off the last days."""
    border = pd.to_datetime(rows["day"]).max() - pd.Timedelta(days=test_days)
    late = pd.to_datetime(rows["day"]) > border
    return rows[~late], rows[late]


def train_model(day: str) -> str:
    """Trains on all sales until a day and registers the model.

    Args:
        day: YYYY-MM-DD.

    Returns:
        The version in the registry.
    """
    config = load_config()
    np.random.seed(config["seed"])
    sales = pd.read_parquet("s3://lakehouse/marts/daily_sales", filters=[("day", "<=", day)])
    columns = feature_names(config["lags"])
    rows, test = split_by_day(build_features(sales, config["lags"]), config["test_days"])

    search = GridSearchCV(
        HistGradientBoostingRegressor(loss="poisson", random_state=config["seed"]),
        config["search"],
        cv=TimeSeriesSplit(n_splits=config["folds"]),
        scoring="neg_mean_absolute_error",
    )
    mlflow.set_experiment(config["name"])
    with mlflow.start_run():
        search.fit(rows[columns], rows["units"])
        error = wape(test["units"].to_numpy(), search.predict(test[columns]))
        importance = permutation_importance(search, test[columns], test["units"], random_state=config["seed"])
        mlflow.log_params(search.best_params_)
        mlflow.log_metric("wape", error)
        mlflow.log_dict(dict(zip(columns, importance.importances_mean.tolist())), "importance.json")
        info = mlflow.sklearn.log_model(search.best_estimator_, "model", registered_model_name=config["name"])
    log.info("version %s has a WAPE of %.3f", info.registered_model_version, error)
    return str(info.registered_model_version)
