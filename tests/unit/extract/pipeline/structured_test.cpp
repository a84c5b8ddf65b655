#include "extract/pipeline/pipeline.h"
#include "stage_list.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::testing;

namespace {

Listed in_file(const std::string& path, const std::string& text, Language language = Language::yaml) {
  return listed_stages(interpreted(path, text, interpret_pipeline, language));
}

}  // namespace

TEST_CASE("DVC stages give command, inputs and outputs; *.dvc files what they track") {
  const auto facts = interpreted("dvc.yaml", R"(stages:
  train:
    cmd: python train.py && python report.py
    deps: [train.py, data/x.csv]
    outs:
      - model.pkl:
          cache: false
    metrics: [metrics.json]
)",
                                 interpret_pipeline);
  CHECK(listed_stages(facts) ==
        Listed{"2: dvc | train | python train.py && python report.py | deps train.py data/x.csv "
               "outs model.pkl cache false metrics metrics.json"});
  CHECK(listed_commands(facts) == Listed{"3: train | python train.py", "3: train | python report.py"});
  CHECK(all<Command>(facts)[0].origin == CommandOrigin::pipeline);
  CHECK(facts.scopes().at(1).name == "train");
  CHECK(in_file("data/x.csv.dvc", "outs:\n- md5: aa\n  path: x.csv\n") == Listed{"2: dvc | x.csv | tracked"});
  CHECK(in_file("dvc.lock", "schema: '2.0'\nstages:\n  train:\n    cmd: x\n") == Listed{"3: dvc | train | locked"});
}

TEST_CASE("MLproject entry points give their commands") {
  const auto facts = interpreted("MLproject", R"(name: x
entry_points:
  main:
    parameters:
      alpha: float
    command: "python train.py {alpha}"
)",
                                 interpret_pipeline);
  CHECK(listed_stages(facts) == Listed{"3: mlproject | main | python train.py {alpha} | parameters alpha float"});
  CHECK(listed_commands(facts) == Listed{"6: main | python train.py {alpha}"});
}

TEST_CASE("dbt projects, sources, models and tests") {
  CHECK(in_file("models/schema.yml", R"(version: 2
sources:
  - name: raw
    tables:
      - name: trips
        freshness: {warn_after: {count: 1}}
models:
  - name: stg_trips
    columns:
      - name: id
        tests:
          - unique
          - accepted_values: {values: [1]}
)") == Listed{"3: dbt | raw | source", "5: dbt | raw.trips | source freshness warn_after count 1",
              "8: dbt | stg_trips | model", "12: dbt | unique | test stg_trips.id",
              "13: dbt | accepted_values | test stg_trips.id"});
  CHECK(in_file("dbt_project.yml", "name: shop\nversion: '1.0'\n") == Listed{"1: dbt | shop | project"});
}

TEST_CASE("compiled Kubeflow pipelines and components") {
  CHECK(in_file("pipeline.yaml", R"(deploymentSpec:
  executors:
    exec-train:
      container: {image: python, command: [python, train.py]}
pipelineInfo: {name: training}
root:
  dag:
    tasks:
      train: {dependentTasks: [prepare]}
)") == Listed{"5: kubeflow | training | pipeline", "3: kubeflow | exec-train | image python command python train.py",
              "9: kubeflow | train | dependentTasks prepare"});
  CHECK(in_file("component.yaml", "name: Train\ninputs: [{name: data}]\nimplementation: {container: {image: x}}\n") ==
        Listed{"1: kubeflow | Train | inputs name data implementation container image x"});
}

TEST_CASE("Azure ML jobs are told by their schema") {
  const auto facts =
      interpreted("job.yml", R"($schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
display_name: nightly
jobs:
  train:
    type: command
    command: python train.py
    inputs: {data: azureml:x@latest}
)",
                  interpret_pipeline);
  CHECK(listed_stages(facts) == Listed{"1: azureml | nightly | pipelineJob",
                                       "4: azureml | train | python train.py | command inputs data azureml:x@latest"});
  CHECK(listed_commands(facts) == Listed{"6: train | python train.py"});
}

TEST_CASE("Great Expectations suites, checkpoints and projects; Soda checks") {
  CHECK(in_file("suite.json", R"({"expectation_suite_name": "trips", "expectations": [
{"expectation_type": "expect_column_to_exist"}, {"type": "expect_table_row_count_to_be_between"}]})",
                Language::json) ==
        Listed{"1: great_expectations | trips | expect_column_to_exist expect_table_row_count_to_be_between"});
  CHECK(
      in_file(
          "checkpoint.yml",
          "name: nightly\nclass_name: Checkpoint\nvalidations: [{batch_request: x}]\naction_list: [{name: store}]\n") ==
      Listed{"1: great_expectations | nightly | checkpoint validations batch_request x action_list name store"});
  CHECK(in_file("great_expectations.yml", "config_version: 3\n") ==
        Listed{"1: great_expectations | great_expectations | project"});
  CHECK(in_file("checks.yml", "checks for trips:\n  - row_count > 0\n  - missing_count(id) = 0\n") ==
        Listed{"1: soda | trips | row_count > 0 missing_count(id) = 0"});
}

TEST_CASE("Prefect deployments, Kedro catalogs and other data tools") {
  CHECK(in_file("prefect.yaml",
                "deployments:\n  - name: nightly\n    entrypoint: flow.py:main\n    schedule: {cron: '0 0 * * *'}\n") ==
        Listed{"2: prefect | nightly | schedule cron 0 0 * * * entrypoint flow.py:main"});
  CHECK(in_file("conf/base/catalog.yml",
                "trips:\n  type: pandas.CSVDataset\n  filepath: data/x.csv\n  versioned: true\n") ==
        Listed{"1: kedro | trips | dataset type pandas.CSVDataset filepath data/x.csv versioned true"});
  CHECK(in_file("feature_store.yaml", "project: shop\nregistry: s3://x\n") ==
        Listed{"1: feast | shop | project shop registry s3://x"});
  CHECK(in_file("_lakefs_actions/check.yaml", "name: gate\nhooks:\n  - id: schema\n    type: webhook\n").size() == 2);
  CHECK(in_file("meltano.yml", "schedules:\n  - name: daily\n    interval: '@daily'\n").back() ==
        "2: meltano | daily | name daily interval @daily");
}

TEST_CASE("Avro and JSON schemas") {
  CHECK(in_file("trip.avsc", R"({"type": "record", "name": "Trip", "fields": [{"name": "id", "type": "long"}]})",
                Language::json) == Listed{"1: schema | Trip | avro id"});
  CHECK(in_file("trip.json", R"({"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {"id": {}}})",
                Language::json) == Listed{"1: schema | trip.json | json-schema id"});
}

TEST_CASE("look-alikes give no stage") {
  CHECK(in_file("config.yaml", "stages:\n  train: {cmd: x}\nchecks: 1\n").empty());
  CHECK(in_file("schema.yml", "models:\n  - name: a\n").empty());
  CHECK(in_file("settings.json", R"({"$schema": "https://x/settings.schema.json"})", Language::json).empty());
  CHECK(in_file("docker-compose.yml", "version: '2'\nservices: {a: {image: x}}\n").empty());
  CHECK(in_file("list.yaml", "- a\n- b\n").empty());
}
