"""Weekly: a new model, promoted if it passes the gate."""

import pendulum
from airflow.decorators import dag, task

from callbacks import on_failure


@dag(
    schedule="0 5 * * 0",
    start_date=pendulum.datetime(2024, 1, 1, tz="Europe/Vienna"),
    catchup=False,
    default_args={"on_failure_callback": [on_failure]},
    tags=["demand"],
)
def demand_training():
    @task
    def train(ds: str = "") -> str:
        from demand.train import train_model

        return train_model(ds)

    @task
    def promote(version: str) -> None:
        from demand.promote import promote_if_good

        promote_if_good(version)

    promote(train())


demand_training()
