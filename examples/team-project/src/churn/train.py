"""Trains the churn model and logs the run to MLflow."""

import argparse
import logging
import random
from pathlib import Path

import joblib
import mlflow
import numpy as np
import yaml
from sklearn.compose import ColumnTransformer
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder
from xgboost import XGBClassifier

from churn.data import load_month
from churn.evaluate import evaluate, rank_features
from churn.features import CATEGORICAL, build_features, split_target

log = logging.getLogger(__name__)


def make_model(config) -> Pipeline:
    encode = ColumnTransformer(
        [("plan", OneHotEncoder(handle_unknown="ignore"), CATEGORICAL)], remainder="passthrough"
    )
    return Pipeline([("encode", encode), ("model", XGBClassifier(random_state=config["seed"], **config["model"]))])


def train(config, month: str, output: Path) -> dict:
    random.seed(config["seed"])
    np.random.seed(config["seed"])
    frame = build_features(load_month(month))
    features, target = split_target(frame, config["target"])
    X_train, X_test, y_train, y_test = train_test_split(
        features, target, test_size=config["test_size"], stratify=target, random_state=config["seed"]
    )

    mlflow.set_experiment(config["experiment"])
    with mlflow.start_run():
        mlflow.log_params({"month": month, **config["model"]})
        model = make_model(config).fit(X_train, y_train)
        metrics = evaluate(model, X_test, y_test)
        mlflow.log_metrics(metrics)
        mlflow.sklearn.log_model(model, "model")
        for name, weight in rank_features(model)[:10]:
            log.info("%s %.3f", name, weight)

    output.parent.mkdir(exist_ok=True)
    joblib.dump(model, output)
    return metrics


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--month", default="2024-02-01")
    parser.add_argument("--output", type=Path, default=Path("models/churn.joblib"))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    config = yaml.safe_load(args.config.read_text())
    log.info("metrics: %s", train(config, args.month, args.output))


if __name__ == "__main__":
    main()
