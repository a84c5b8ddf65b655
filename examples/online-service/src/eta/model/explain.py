"""Why the model says what it says: SHAP values, logged with the run."""

import lightgbm
import matplotlib.pyplot as plt
import mlflow
import numpy as np
import pandas as pd
import shap


def explain(model: lightgbm.LGBMRegressor, features: pd.DataFrame) -> pd.Series:
    """Logs a SHAP summary and gives the features' importance.

    Args:
        model: A fitted model.
        features: Rows to explain.

    Returns:
        Mean absolute SHAP value by feature, the largest first.
    """
    sample = features.sample(min(len(features), 2000), random_state=0)
    values = shap.TreeExplainer(model).shap_values(sample)
    shap.summary_plot(values, sample, show=False)
    mlflow.log_figure(plt.gcf(), "shap_summary.png")
    importance = pd.Series(np.abs(values).mean(axis=0), index=features.columns).sort_values(ascending=False)
    mlflow.log_dict(importance.to_dict(), "feature_importance.json")
    return importance
