#pragma once

#include <string_view>

#include "extract/command/document_walk.h"

// One pair of functions a system: whether a document is its configuration, and what that says.

namespace mlready::pipeline {

bool is_dvc(std::string_view path, const Node& root);
void interpret_dvc(DocumentWalk& walk, const Node& root);

bool is_mlproject(std::string_view path, const Node& root);
void interpret_mlproject(DocumentWalk& walk, const Node& root);

bool is_dbt(std::string_view path, const Node& root);
void interpret_dbt(DocumentWalk& walk, const Node& root);

bool is_kubeflow(std::string_view path, const Node& root);
void interpret_kubeflow(DocumentWalk& walk, const Node& root);

bool is_azureml(std::string_view path, const Node& root);
void interpret_azureml(DocumentWalk& walk, const Node& root);

bool is_great_expectations(std::string_view path, const Node& root);
void interpret_great_expectations(DocumentWalk& walk, const Node& root);

bool is_soda(std::string_view path, const Node& root);
void interpret_soda(DocumentWalk& walk, const Node& root);

bool is_prefect(std::string_view path, const Node& root);
void interpret_prefect(DocumentWalk& walk, const Node& root);

bool is_kedro(std::string_view path, const Node& root);
void interpret_kedro(DocumentWalk& walk, const Node& root);

bool is_schema(std::string_view path, const Node& root);
void interpret_schema(DocumentWalk& walk, const Node& root);

/// Data tools whose configuration is a list of named things: Feast, Meltano, Airbyte, SQLMesh, lakeFS, Dagster, ZenML.
bool is_data_tool(std::string_view path, const Node& root);
void interpret_data_tool(DocumentWalk& walk, const Node& root);

}  // namespace mlready::pipeline
