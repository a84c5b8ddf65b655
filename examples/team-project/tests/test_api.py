from unittest.mock import MagicMock, patch

import numpy as np
from fastapi.testclient import TestClient

from service.app import app

client = TestClient(app)
SUBSCRIBER = {"plan": "basic", "tenure_months": 3, "monthly_fee": 9.9, "support_calls": 1, "last_login_days": 4}


def test_health():
    assert client.get("/health").json() == {"status": "ok"}


def test_predict():
    fake = MagicMock()
    fake.predict_proba.return_value = np.array([[0.3, 0.7]])
    with patch("service.app.model", return_value=fake):
        response = client.post("/predict", json=SUBSCRIBER)
    assert response.status_code == 200
    assert response.json() == {"churn_probability": 0.7}


def test_negative_fee_is_refused():
    assert client.post("/predict", json={**SUBSCRIBER, "monthly_fee": -1}).status_code == 422
