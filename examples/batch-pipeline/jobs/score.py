"""Forecasts every shop and product with Spark and writes the coming days."""

import argparse
from collections.abc import Callable
from typing import Any

import mlflow
import pandas as pd
from pyspark.sql import SparkSession

from demand.config import load_config
from demand.features import KEYS, add_horizon, build_features, feature_names

SCHEMA = "shop_id string, product_id string, day timestamp, units_forecast double"


def make_scorer(model: Any, lags: list[int], horizon: int) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """A function that forecasts one shop and product, for applyInPandas.

    Args:
        model: Anything with `predict`.
        lags: Days to look back.
        horizon: Days to forecast.
    """

    def score(sales: pd.DataFrame) -> pd.DataFrame:
        rows = build_features(add_horizon(sales, horizon), lags)
        coming = rows[rows["units"].isna()].copy()
        if coming.empty:
            return pd.DataFrame(columns=[*KEYS, "day", "units_forecast"])
        coming["units_forecast"] = model.predict(coming[feature_names(lags)]).clip(min=0)
        return coming[[*KEYS, "day", "units_forecast"]]

    return score


def main() -> None:
    """Command line: the last day whose sales are known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--day", required=True)
    day = parser.parse_args().day
    config = load_config()
    spark = SparkSession.builder.appName(f"demand-{day}").getOrCreate()
    model = mlflow.sklearn.load_model(f"models:/{config['name']}@production")
    sales = spark.table("marts.daily_sales").where(f"day > date_sub('{day}', {max(config['lags']) + 1})")
    score = make_scorer(model, config["lags"], config["horizon_days"])
    forecast = sales.groupBy(*KEYS).applyInPandas(score, SCHEMA)
    forecast.write.mode("overwrite").format("delta").saveAsTable("forecast.daily")
    spark.stop()


if __name__ == "__main__":
    main()
