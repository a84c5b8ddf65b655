#pragma once

#include "scaffold/context.h"

namespace mlready::test {

/// A repository of which everything is known.
inline ScaffoldContext full_context() {
  ScaffoldContext context;
  context.project = "Churn";
  context.code_folder = "service/";
  context.python = true;
  context.model = {.trains = true,
                   .frameworks = {"scikit-learn", "PyTorch", "TensorFlow"},
                   .estimators = {{"sklearn.linear_model.Ridge", "train.py:3"}},
                   .metrics = {"roc_auc_score"},
                   .data_sources = {{"data/calls.csv", "train.py:1"}, {"s3://bucket/calls.parquet", "train.py:2"}},
                   .tracker = "MLflow",
                   .training_script = "train.py"};
  context.service = {.serves = true,
                     .framework = WebFramework::fastapi,
                     .framework_name = "FastAPI",
                     .application = "service.app:app",
                     .file = "service/app.py",
                     .routes = {{"GET", "/health", "health"},
                                {"GET", "/version", "version"},
                                {"GET", "/calls/{id}", "call"},
                                {"POST", "/predict", "predict"}},
                     .health_path = "/health",
                     .predict_path = "/predict",
                     .port = "8000"};
  context.delivery = {.ci_detected = true,
                      .tests = true,
                      .dockerfile = "Dockerfile",
                      .deployment = "churn",
                      .manifest = "deploy/api.yaml",
                      .container = "api",
                      .container_port = "8080",
                      .compose_file = "docker-compose.yml",
                      .compose_service = "api",
                      .requirements = "requirements.txt",
                      .python_project = true,
                      .ecosystems = {{"pip", "/"}, {"docker", "/"}}};
  return context;
}

/// The same with a Helm chart, another framework and another CI system.
inline ScaffoldContext chart_context(CiSystem ci, WebFramework framework) {
  auto context = full_context();
  context.delivery.ci = ci;
  context.delivery.chart = "chart";
  context.delivery.release = "churn";
  context.delivery.deployment.clear();
  context.service.framework = framework;
  context.service.health_path.clear();
  return context;
}

}  // namespace mlready::test
