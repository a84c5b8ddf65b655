"""Nightly: new sales, their checks, the forecast."""

import pendulum
from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

from callbacks import on_failure

with DAG(
    dag_id="demand_nightly",
    schedule="30 2 * * *",
    start_date=pendulum.datetime(2024, 1, 1, tz="Europe/Vienna"),
    catchup=True,
    max_active_runs=1,
    default_args={
        "retries": 2,
        "retry_delay": pendulum.duration(minutes=10),
        "on_failure_callback": [on_failure],
    },
    tags=["demand"],
) as dag:
    dbt = "cd /opt/airflow/dbt && dbt {} --vars '{{\"day\": \"{{{{ ds }}}}\"}}'"

    freshness = BashOperator(task_id="freshness", bash_command=dbt.format("source freshness"))
    transform = BashOperator(task_id="transform", bash_command=dbt.format("run"))
    test = BashOperator(task_id="test", bash_command=dbt.format("test"))
    docs = BashOperator(task_id="docs", bash_command=dbt.format("docs generate"))
    score = SparkSubmitOperator(
        task_id="score",
        application="/opt/airflow/jobs/score.py",
        application_args=["--day", "{{ ds }}"],
        executor_memory="8g",
        executor_cores=4,
        num_executors=10,
    )

    freshness >> transform >> test >> score
    transform >> docs
