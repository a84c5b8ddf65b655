"""Gate: a candidate is promoted only if it is good, and no worse than the champion."""

import json
import sys
from pathlib import Path
from typing import Any

import mlflow
import numpy as np
import pandas as pd
import yaml

from eta.errors import ModelUnavailableError, PromotionRefusedError
from eta.features import build_features, minutes_taken
from eta.model.registry import load, promote
from eta.model.train import split


def mean_absolute_error(model: Any, orders: pd.DataFrame) -> float:
    """Error in minutes.

    Args:
        model: Anything with `predict`.
        orders: Delivered orders.
    """
    return float(np.abs(model.predict(build_features(orders)) - minutes_taken(orders)).mean())


def judge(candidate: float, champion: float | None, gate: dict[str, float]) -> None:
    """Compares errors.

    Args:
        candidate: Error of the candidate.
        champion: Error of the present model; none before the first one.
        gate: Limits, from params.yaml.

    Raises:
        PromotionRefusedError: The candidate's error is over the limit or worse than the champion's.
    """
    if candidate > gate["max_mae_minutes"]:
        raise PromotionRefusedError(f"error of {candidate:.2f} minutes is over the limit")
    if champion is not None and candidate > champion * (1 + gate["max_regression"]):
        raise PromotionRefusedError(f"error of {candidate:.2f} minutes; the champion has {champion:.2f}")


def main() -> None:
    """Command line: folder of the candidate."""
    params = yaml.safe_load(Path("params.yaml").read_text())
    _, _, test = split(pd.read_parquet("data/interim/checked.parquet"), **params["split"])
    candidate = mean_absolute_error(mlflow.lightgbm.load_model(sys.argv[1]), test)
    try:
        champion = mean_absolute_error(load("champion"), test)
    except ModelUnavailableError:
        champion = None
    Path("reports/metrics.json").write_text(json.dumps({"candidate": candidate, "champion": champion}))
    judge(candidate, champion, params["gate"])
    promote()


if __name__ == "__main__":
    main()
