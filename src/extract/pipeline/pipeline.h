#pragma once

#include <span>

#include "extract/document/node.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Adds a `PipelineStage` for each stage, task, check or schema that a structured file declares, with its commands and
/// a scope: DVC, MLproject, dbt, Kubeflow (compiled), Azure ML, Feast, Great Expectations, Soda, Kedro, ZenML, Prefect,
/// Dagster, Meltano, Airbyte, SQLMesh, lakeFS actions, Avro and JSON Schema. By path and content; other documents give
/// nothing.
void interpret_pipeline(FileFacts& facts, std::span<const Node* const> documents);

/// From Python facts: DAGs, flows, tasks, assets, steps and schedules of Airflow, Prefect, Dagster, Kubeflow, ZenML,
/// Metaflow, Luigi, Kedro, TFX, Flyte, Celery, APScheduler, schedule, Ray, Spark Streaming, SageMaker, Azure ML,
/// Vertex.
void derive_pipeline(FileFacts& facts);

/// Adds a `Resource` {sql, table or view, name} for each CREATE or ALTER TABLE and CREATE VIEW of a SQL file.
void extract_sql(FileFacts& facts);

}  // namespace mlready
