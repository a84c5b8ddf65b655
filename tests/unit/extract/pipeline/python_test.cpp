#include <array>
#include <initializer_list>

#include "extract/pipeline/pipeline.h"
#include "stage_list.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::testing;

namespace {

using Arguments = std::initializer_list<Argument>;

/// The facts of a Python file that imports one library.
class PythonFile {
 public:
  explicit PythonFile(std::string_view library)
      : facts_(SourceFile{"flow.py", "\n\n\n\n", Language::python, Role::code}) {
    facts_.add(Import{library, "", ""}, {1, 1});
  }

  PythonFile& call(std::string_view name, Arguments arguments = {}) {
    facts_.add(Call{name, name, kept(arguments)}, {2, 2});
    return *this;
  }

  PythonFile& decorator(std::string_view name, std::string_view target, Arguments arguments = {}) {
    facts_.add(Decorator{name, kept(arguments), target}, {3, 3});
    return *this;
  }

  PythonFile& other(const FactPayload& payload) {
    facts_.add(payload, {4, 4});
    return *this;
  }

  Listed stages() {
    derive_pipeline(facts_);
    return listed_stages(facts_);
  }

 private:
  std::span<const Argument> kept(Arguments arguments) {
    return facts_.keep_all<Argument>(std::span(arguments.begin(), arguments.size()));
  }

  FileFacts facts_;
};

}  // namespace

TEST_CASE("Airflow DAGs, operators and decorated tasks with their schedule") {
  CHECK(PythonFile("airflow.decorators")
            .call("airflow.DAG", {{"", "nightly", true}, {"schedule", "@daily", true}, {"tags", "[]", false}})
            .call("airflow.operators.python.PythonOperator",
                  {{"task_id", "train", true}, {"python_callable", "train", false}})
            .decorator("airflow.decorators.task", "extract", {{"retries", "3", true}})
            .stages() == Listed{"2: airflow | nightly | DAG nightly schedule=@daily",
                                "2: airflow | train | PythonOperator python_callable=train",
                                "3: airflow | extract | task retries=3"});
}

TEST_CASE("flows, assets, components and steps of the other orchestrators") {
  CHECK(PythonFile("prefect").decorator("prefect.flow", "main", {{"name", "Main", true}}).stages() ==
        Listed{"3: prefect | Main | flow"});
  CHECK(PythonFile("dagster").decorator("dagster.asset", "trips", {{"deps", "[raw]", false}}).stages() ==
        Listed{"3: dagster | trips | asset deps=[raw]"});
  CHECK(PythonFile("kfp").decorator("kfp.dsl.component", "train", {{"base_image", "python", true}}).stages() ==
        Listed{"3: kubeflow | train | component base_image=python"});
  CHECK(PythonFile("zenml").decorator("zenml.step", "load").stages() == Listed{"3: zenml | load | step"});
  CHECK(PythonFile("flytekit").decorator("flytekit.workflow", "wf").stages() == Listed{"3: flyte | wf | workflow"});
  CHECK(PythonFile("kedro.pipeline")
            .call("kedro.pipeline.node", {{"func", "f", false}, {"name", "split", true}})
            .stages() == Listed{"2: kedro | split | node"});
  CHECK(PythonFile("sagemaker").call("sagemaker.workflow.steps.TrainingStep", {{"name", "Train", true}}).stages() ==
        Listed{"2: sagemaker | Train | TrainingStep"});
  CHECK(PythonFile("azureml")
            .call("azureml.pipeline.steps.PythonScriptStep", {{"script_name", "train.py", true}})
            .stages() == Listed{"2: azureml | PythonScriptStep | PythonScriptStep script_name=train.py"});
}

TEST_CASE("classes that are flows or tasks by inheritance") {
  const std::array<std::string_view, 1> luigi{"luigi.Task"};
  CHECK(PythonFile("luigi").other(ClassDefinition{"Train", "Train", luigi, {}}).stages() ==
        Listed{"4: luigi | Train | Task"});
  const std::array<std::string_view, 1> metaflow{"metaflow.FlowSpec"};
  CHECK(PythonFile("metaflow").other(ClassDefinition{"Flow", "Flow", metaflow, {}}).stages() ==
        Listed{"4: metaflow | Flow | FlowSpec"});
}

TEST_CASE("schedules of job libraries") {
  CHECK(PythonFile("apscheduler.schedulers.background")
            .call("scheduler.add_job", {{"", "retrain", false}, {"", "cron", true}, {"hour", "3", true}})
            .stages() == Listed{"2: apscheduler | add_job | add_job cron hour=3"});
  CHECK(PythonFile("schedule").call("schedule.every").stages() == Listed{"2: schedule | every | every"});
  CHECK(PythonFile("celery").other(Assignment{"app.conf.beat_schedule", "", "{'a': 1}", false}).stages() ==
        Listed{"4: celery | beat_schedule | schedule {'a': 1}"});
}

TEST_CASE("Spark streams are found by attribute, once a line") {
  CHECK(PythonFile("pyspark.sql")
            .other(Reference{"spark.readStream"})
            .other(Reference{"spark.readStream.format"})
            .stages() == Listed{"4: spark | readStream | structured streaming"});
}

TEST_CASE("the same names without the library, and other names with it, give nothing") {
  CHECK(PythonFile("mylib").call("scheduler.add_job").decorator("app.task", "f").call("airflow.DAG").stages().empty());
  CHECK(PythonFile("airflow").call("airflow.models.Variable.get").decorator("functools.wraps", "f").stages().empty());
}
