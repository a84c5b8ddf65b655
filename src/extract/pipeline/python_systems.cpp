#include "extract/pipeline/python_systems.h"

#include <array>

namespace mlready::pipeline {
namespace {

using Kind = PythonMarker::Kind;

// https://airflow.apache.org/docs/ · https://docs.prefect.io · https://docs.dagster.io ·
// https://kubeflow-pipelines.readthedocs.io https://docs.zenml.io · https://docs.metaflow.org ·
// https://luigi.readthedocs.io · https://docs.kedro.org https://www.tensorflow.org/tfx · https://docs.flyte.org ·
// https://docs.celeryq.dev · https://apscheduler.readthedocs.io https://schedule.readthedocs.io · https://docs.ray.io ·
// https://sagemaker.readthedocs.io · https://docs.feast.dev
constexpr std::array markers = {
    PythonMarker{"airflow", "airflow", Kind::decorator, "airflow.*dag"},
    PythonMarker{"airflow", "airflow", Kind::decorator, "airflow.*task"},
    PythonMarker{"airflow", "airflow", Kind::decorator, "airflow.*task.*"},
    PythonMarker{"airflow", "airflow", Kind::call, "airflow.*DAG"},
    PythonMarker{"airflow", "airflow", Kind::call, "airflow.*Operator"},
    PythonMarker{"airflow", "airflow", Kind::call, "airflow.*Sensor"},
    PythonMarker{"prefect", "prefect", Kind::decorator, "prefect.flow"},
    PythonMarker{"prefect", "prefect", Kind::decorator, "prefect.task"},
    PythonMarker{"prefect", "prefect", Kind::call, "prefect.*Deployment*"},
    PythonMarker{"prefect", "prefect", Kind::call, "prefect.*Schedule"},
    PythonMarker{"prefect", "prefect", Kind::call, "*.serve"},
    PythonMarker{"prefect", "prefect", Kind::call, "*.deploy"},
    PythonMarker{"dagster", "dagster", Kind::decorator, "dagster.*asset*"},
    PythonMarker{"dagster", "dagster", Kind::decorator, "dagster.op"},
    PythonMarker{"dagster", "dagster", Kind::decorator, "dagster.job"},
    PythonMarker{"dagster", "dagster", Kind::decorator, "dagster.graph*"},
    PythonMarker{"dagster", "dagster", Kind::decorator, "dagster.*schedule"},
    PythonMarker{"dagster", "dagster", Kind::decorator, "dagster.*sensor"},
    PythonMarker{"dagster", "dagster", Kind::call, "dagster.ScheduleDefinition"},
    PythonMarker{"dagster", "dagster", Kind::call, "dagster.define_asset_job"},
    PythonMarker{"dagster", "dagster", Kind::call, "dagster.build_schedule_from_partitioned_job"},
    PythonMarker{"kfp", "kubeflow", Kind::decorator, "kfp.*component"},
    PythonMarker{"kfp", "kubeflow", Kind::decorator, "kfp.*pipeline"},
    PythonMarker{"kfp", "kubeflow", Kind::call, "kfp.components.func_to_container_op"},
    PythonMarker{"kfp", "kubeflow", Kind::call, "kfp.components.create_component_from_func"},
    PythonMarker{"kfp", "kubeflow", Kind::call, "kfp.components.load_component_from_*"},
    PythonMarker{"kfp", "kubeflow", Kind::call, "kfp.dsl.ContainerOp"},
    PythonMarker{"kfp", "kubeflow", Kind::call, "*.create_recurring_run"},
    PythonMarker{"zenml", "zenml", Kind::decorator, "zenml.*step"},
    PythonMarker{"zenml", "zenml", Kind::decorator, "zenml.*pipeline"},
    PythonMarker{"zenml", "zenml", Kind::call, "zenml.*Schedule"},
    PythonMarker{"metaflow", "metaflow", Kind::base, "metaflow.FlowSpec"},
    PythonMarker{"metaflow", "metaflow", Kind::decorator, "metaflow.step"},
    PythonMarker{"metaflow", "metaflow", Kind::decorator, "metaflow.schedule"},
    PythonMarker{"metaflow", "metaflow", Kind::decorator, "metaflow.trigger*"},
    PythonMarker{"luigi", "luigi", Kind::base, "luigi.*Task"},
    PythonMarker{"kedro", "kedro", Kind::call, "kedro.pipeline.node"},
    PythonMarker{"kedro", "kedro", Kind::call, "kedro.pipeline.node.node"},
    PythonMarker{"kedro", "kedro", Kind::call, "kedro.pipeline.Node"},
    PythonMarker{"tfx", "tfx", Kind::call, "tfx.components.*"},
    PythonMarker{"tfx", "tfx", Kind::call, "tfx.v1.components.*"},
    PythonMarker{"tfx", "tfx", Kind::call, "tfx.*Pipeline"},
    PythonMarker{"flytekit", "flyte", Kind::decorator, "flytekit.task"},
    PythonMarker{"flytekit", "flyte", Kind::decorator, "flytekit.workflow"},
    PythonMarker{"flytekit", "flyte", Kind::decorator, "flytekit.dynamic"},
    PythonMarker{"flytekit", "flyte", Kind::call, "flytekit.*CronSchedule"},
    PythonMarker{"flytekit", "flyte", Kind::call, "flytekit.LaunchPlan*"},
    PythonMarker{"celery", "celery", Kind::decorator, "celery.shared_task"},
    PythonMarker{"celery", "celery", Kind::decorator, "*.task"},
    PythonMarker{"celery", "celery", Kind::call, "celery.schedules.*"},
    PythonMarker{"celery", "celery", Kind::call, "*.add_periodic_task"},
    PythonMarker{"apscheduler", "apscheduler", Kind::call, "*.add_job"},
    PythonMarker{"apscheduler", "apscheduler", Kind::call, "*.add_schedule"},
    PythonMarker{"apscheduler", "apscheduler", Kind::decorator, "*.scheduled_job"},
    PythonMarker{"schedule", "schedule", Kind::call, "schedule.every"},
    PythonMarker{"ray", "ray", Kind::decorator, "ray.remote"},
    PythonMarker{"ray", "ray", Kind::call, "ray.data.read_*"},
    PythonMarker{"ray", "ray", Kind::call, "ray.train.*Trainer"},
    PythonMarker{"apache_beam", "beam", Kind::call, "apache_beam.Pipeline"},
    PythonMarker{"sagemaker", "sagemaker", Kind::call, "sagemaker.workflow.*Step"},
    PythonMarker{"sagemaker", "sagemaker", Kind::call, "sagemaker.workflow.*Pipeline"},
    PythonMarker{"sagemaker", "sagemaker", Kind::call, "sagemaker.workflow.*PipelineSchedule"},
    PythonMarker{"sagemaker", "sagemaker", Kind::decorator, "sagemaker.workflow.*step"},
    PythonMarker{"azureml", "azureml", Kind::call, "azureml.pipeline.steps.*Step"},
    PythonMarker{"azureml", "azureml", Kind::call, "azureml.pipeline.core.*Pipeline"},
    PythonMarker{"azureml", "azureml", Kind::call, "azureml.pipeline.core.*Schedule.create"},
    PythonMarker{"azureml", "azureml", Kind::call, "azureml.core.*ScriptRunConfig"},
    PythonMarker{"azure", "azureml", Kind::decorator, "azure.ai.ml.dsl.pipeline"},
    PythonMarker{"azure", "azureml", Kind::call, "azure.ai.ml.command"},
    PythonMarker{"azure", "azureml", Kind::call, "azure.ai.ml.load_component"},
    PythonMarker{"azure", "azureml", Kind::call, "azure.ai.ml.entities.*Schedule"},
    PythonMarker{"azure", "azureml", Kind::call, "azure.ai.ml.entities.*Trigger"},
    PythonMarker{"google", "vertex", Kind::call, "google.cloud.aiplatform.*PipelineJob"},
    PythonMarker{"google", "vertex", Kind::call, "google.cloud.aiplatform.*PipelineJobSchedule"},
    PythonMarker{"google", "vertex", Kind::call, "google.cloud.aiplatform.Custom*Job"},
    PythonMarker{"google_cloud_pipeline_components", "vertex", Kind::call, "google_cloud_pipeline_components.*Op"},
    PythonMarker{"dlt", "dlt", Kind::decorator, "dlt.*"},
    PythonMarker{"dlt", "dlt", Kind::call, "dlt.pipeline"},
    PythonMarker{"sqlmesh", "sqlmesh", Kind::decorator, "sqlmesh.model"},
    PythonMarker{"feast", "feast", Kind::call, "feast.*FeatureView"},
    PythonMarker{"feast", "feast", Kind::call, "feast.*FeatureService"}};

}  // namespace

std::span<const PythonMarker> python_markers() {
  return markers;
}

}  // namespace mlready::pipeline
