from airflow.models import DagBag


def test_dags_load_and_order():
    bag = DagBag("dags", include_examples=False)
    assert not bag.import_errors
    nightly = bag.get_dag("demand_nightly")
    assert nightly.get_task("score").upstream_task_ids == {"test"}
