"""Scores one subscriber at a time."""

import logging
import os
import time
from functools import lru_cache

import joblib
import pandas as pd
from fastapi import FastAPI, HTTPException

from churn.features import CATEGORICAL, NUMERIC, build_features
from service.schemas import Prediction, Subscriber

log = logging.getLogger("service")
app = FastAPI(title="Churn")


@lru_cache(maxsize=1)
def model():
    return joblib.load(os.environ["MODEL_PATH"])


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/predict", response_model=Prediction)
def predict(subscriber: Subscriber) -> Prediction:
    started = time.perf_counter()
    frame = build_features(pd.DataFrame([subscriber.model_dump()]))
    try:
        probability = float(model().predict_proba(frame[NUMERIC + CATEGORICAL])[0, 1])
    except ValueError as error:
        log.exception("cannot score")
        raise HTTPException(status_code=422, detail=str(error)) from error
    log.info("scored in %.1f ms", 1000 * (time.perf_counter() - started))
    return Prediction(churn_probability=probability)
