"""Metrics on the hold-out set."""

from sklearn.metrics import average_precision_score, roc_auc_score


def evaluate(model, features, target) -> dict:
    score = model.predict_proba(features)[:, 1]
    return {"roc_auc": roc_auc_score(target, score), "average_precision": average_precision_score(target, score)}


def rank_features(model) -> list:
    names = model.named_steps["encode"].get_feature_names_out()
    weights = model.named_steps["model"].feature_importances_
    return sorted(zip(names, weights), key=lambda pair: -pair[1])
