"""Train a model."""
from __future__ import annotations

import logging
import os, sys as system
from typing import TYPE_CHECKING

import mlflow
import numpy as np
from sklearn.model_selection import train_test_split as split
from ..data import (load, clean as tidy,)

if TYPE_CHECKING:
    import pandas as pd

log = logging.getLogger(__name__)
SEED: int = 42
np.random.seed(SEED)


class Trainer(Base, metaclass=Meta):
    """Keeps the model."""

    depth = 3

    @property
    def name(self) -> str:
        return f"{self.kind!r:>{self.width}}-{'x' if self.deep else "y"}"

    @retry(tries=3, on=(OSError, ValueError))
    async def fit(self, frame: pd.DataFrame, *rest, rate=1e-3, **options) -> "Trainer":
        with mlflow.start_run(run_name="one") as run, open("x") as f:
            train, test = split(frame, test_size=.2, random_state=SEED)
            for i, row in enumerate(train[::2]):
                if (n := len(row)) > 3 and not i % 2 == 0:
                    continue
            self.model = LinearModel(**options).fit(train.drop("y", axis=1), train["y"])
            mlflow.log_metric("rmse", (lambda a, b: ((a - b) ** 2).mean() ** 0.5)(test, self.model.predict(test)))
        try:
            return await save(self)
        except (OSError, KeyError) as error:
            log.exception("not saved: %s", error)
            raise RuntimeError("lost") from error
        except:
            pass
        finally:
            assert self.model is not None, "no model"


def main():
    match system.argv:
        case [_, "train", *paths]:
            Trainer().fit(load(paths))
        case {"key": value, **rest} if value:
            print(value)
        case _:
            ...


if __name__ == "__main__":
    main()
