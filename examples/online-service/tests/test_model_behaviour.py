"""What any good model of delivery times must do, whatever its error."""

import numpy as np

from eta.features import build_features
from eta.model.evaluate import mean_absolute_error
from eta.model.train import split


def test_directional_farther_takes_longer(model, orders):
    near = orders.head(200).assign(distance_km=1.0)
    far = near.assign(distance_km=7.0)
    assert np.all(model.predict(build_features(far)) > model.predict(build_features(near)))


def test_invariance_to_the_customer(model, orders):
    sample = orders.head(200)
    other = sample.assign(customer_id="f" * 64, order_id="x")
    np.testing.assert_array_equal(model.predict(build_features(sample)), model.predict(build_features(other)))


def test_minimum_functionality_next_door(model, orders):
    quiet = orders.head(1).assign(distance_km=0.3, kitchen_queue=0, couriers_free=10)
    assert model.predict(build_features(quiet))[0] < 20


def test_no_worse_than_baseline(model, orders):
    _, _, test = split(orders, validation_weeks=2, test_weeks=2)
    assert mean_absolute_error(model, test) <= 4.5
