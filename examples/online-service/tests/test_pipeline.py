"""Stages together: data, features, model, service."""

import pytest
from fastapi.testclient import TestClient

from eta.data.validate import validate
from eta.errors import PromotionRefusedError
from eta.model.evaluate import judge, mean_absolute_error
from eta.model.train import fit, split
from eta.monitor.drift import concept_drift, data_drift
from eta.serve import app as service
from eta.serve.auth import caller

ORDER = {
    "distance_km": 2.5,
    "items": 3,
    "kitchen_queue": 4,
    "couriers_free": 2,
    "vehicle": "bike",
    "ordered_at": "2024-03-01T18:30:00Z",
}


@pytest.fixture
def client(model, monkeypatch):
    monkeypatch.setattr(service, "load", lambda alias: model)
    app = service.create_app()
    app.dependency_overrides[caller] = lambda: "tests"
    with TestClient(app) as test_client:
        yield test_client


def test_from_raw_data_to_a_gated_model(orders, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    train, validation, test = split(validate(orders), validation_weeks=2, test_weeks=2)
    error = mean_absolute_error(fit(train, validation, {"n_estimators": 100}, seed=1), test)
    judge(error, None, {"max_mae_minutes": 4.5, "max_regression": 0.02})


def test_worse_than_the_champion_is_refused():
    with pytest.raises(PromotionRefusedError):
        judge(4.0, 3.0, {"max_mae_minutes": 4.5, "max_regression": 0.02})


def test_the_service_answers_with_the_real_model(client):
    assert client.get("/health/ready").status_code == 200
    response = client.post("/v2/estimates", json={"orders": [ORDER, {**ORDER, "distance_km": 8.0}]})
    assert response.status_code == 200
    near, far = response.json()["minutes"]
    assert near < far


def test_the_service_refuses_nonsense(client):
    assert client.post("/v2/estimates", json={"orders": [{**ORDER, "distance_km": -1}]}).status_code == 422


def test_drift_is_seen_only_where_it_is(orders):
    served = orders.assign(served_estimate=(orders["delivered_at"] - orders["ordered_at"]).dt.total_seconds() / 60)
    assert max(data_drift(orders, orders).values()) < 0.01
    assert data_drift(orders, orders.assign(distance_km=8.5))["distance_km"] > 0.2
    assert not concept_drift(served)
