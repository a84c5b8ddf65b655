"""Search for hyperparameters, scored by cross-validation that respects time."""

from typing import Any

import lightgbm
import optuna
import pandas as pd
from sklearn.model_selection import TimeSeriesSplit, cross_val_score

from eta.features import build_features, minutes_taken


def tune(orders: pd.DataFrame, config: dict[str, Any], seed: int) -> dict[str, Any]:
    """The best hyperparameters found.

    Args:
        orders: The training set, sorted by time.
        config: Number of trials and folds, and the time limit.
        seed: Of the sampler and the models.

    Returns:
        Parameters for LightGBM.
    """
    features, target = build_features(orders), minutes_taken(orders)
    folds = TimeSeriesSplit(n_splits=config["folds"])

    def objective(trial: optuna.Trial) -> float:
        model = lightgbm.LGBMRegressor(
            objective="l1",
            random_state=seed,
            num_leaves=trial.suggest_int("num_leaves", 15, 255, log=True),
            learning_rate=trial.suggest_float("learning_rate", 0.01, 0.2, log=True),
            min_child_samples=trial.suggest_int("min_child_samples", 10, 200),
        )
        return -float(cross_val_score(model, features, target, cv=folds, scoring="neg_mean_absolute_error").mean())

    study = optuna.create_study(direction="minimize", sampler=optuna.samplers.TPESampler(seed=seed))
    study.optimize(objective, n_trials=config["trials"], timeout=config["timeout_seconds"])
    return study.best_params
