"""Hourly job: have the inputs changed (PSI), and has the error on delivered orders changed (ADWIN)?"""

import sys

import numpy as np
import pandas as pd
import structlog
from prometheus_client import CollectorRegistry, Gauge, push_to_gateway
from river.drift import ADWIN

from eta.features import FEATURES, build_features, minutes_taken
from eta.logs import configure_logging
from eta.monitor.alerts import notify

log = structlog.get_logger()
PSI_LIMIT = 0.2


def population_stability_index(reference: np.ndarray, current: np.ndarray, bins: int = 10) -> float:
    """PSI of one feature.

    Args:
        reference: Values at training time.
        current: Values now.
        bins: Number of quantile bins.

    Returns:
        0 for equal distributions; over 0.2 is a shift.
    """
    edges = np.unique(np.quantile(reference, np.linspace(0, 1, bins + 1)))
    edges[0], edges[-1] = -np.inf, np.inf
    expected = np.histogram(reference, edges)[0] / len(reference) + 1e-6
    actual = np.histogram(current, edges)[0] / len(current) + 1e-6
    return float(np.sum((actual - expected) * np.log(actual / expected)))


def data_drift(reference: pd.DataFrame, current: pd.DataFrame) -> dict[str, float]:
    """PSI by feature.

    Args:
        reference: Orders of the training set.
        current: Orders of the last day.
    """
    before, now = build_features(reference), build_features(current)
    return {name: population_stability_index(before[name].to_numpy(), now[name].to_numpy()) for name in FEATURES}


def concept_drift(orders: pd.DataFrame) -> bool:
    """Whether the error of the served estimates changed on delivered orders.

    Args:
        orders: Delivered orders with the estimate that was served, sorted by time.
    """
    detector = ADWIN(delta=0.002)
    changed = False
    for error in (orders["served_estimate"] - minutes_taken(orders)).abs():
        detector.update(error)
        changed = changed or detector.drift_detected
    return changed


def main() -> None:
    """Command line: reference and current orders, as parquet files."""
    configure_logging()
    reference, current = (pd.read_parquet(path) for path in sys.argv[1:3])
    shifts = data_drift(reference, current)
    registry = CollectorRegistry()
    gauge = Gauge("eta_feature_psi", "Population stability index", ["feature"], registry=registry)
    for name, value in shifts.items():
        gauge.labels(name).set(value)
    push_to_gateway("pushgateway:9091", job="drift", registry=registry)
    shifted = [name for name, value in shifts.items() if value > PSI_LIMIT]
    if shifted:
        notify(f"inputs have shifted: {', '.join(shifted)}")
    if concept_drift(current.sort_values("delivered_at")):
        notify("the error on delivered orders has changed: consider training anew")
    log.info("drift checked", shifted=shifted)


if __name__ == "__main__":
    main()
