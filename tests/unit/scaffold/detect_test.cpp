#include "scaffold/detect.h"

#include "mlready/audit.h"
#include "mlready/memory.h"
#include "scaffold/plain_text.h"
#include "support/catch.h"

namespace mlready {
namespace {

ScaffoldContext context_of(std::map<std::string, std::string> texts, Revision revision = {}) {
  const MemoryFileSystem files(std::move(texts), std::move(revision));
  const auto report = audit(files, {.only = {"docs.model-card"}});
  REQUIRE(report);
  auto context = detect(files, *report, "churn", 1);
  REQUIRE(context);
  return std::move(*context);
}

const std::string training = R"(import mlflow
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score, confusion_matrix
from sklearn.preprocessing import StandardScaler

frame = pd.read_csv("data/calls.csv")
model = RandomForestClassifier(random_state=1)
model.fit(StandardScaler().fit_transform(frame), frame["churned"])
print(roc_auc_score(y, p), confusion_matrix(y, p))
mlflow.log_metric("lift", 2.0)
)";

TEST_CASE("Training code tells its frameworks, models, metrics, sources and tracker") {
  const auto model = context_of({{"src/train.py", training}}).model;
  CHECK(model.trains);
  CHECK(model.frameworks == std::vector<std::string>{"scikit-learn"});
  REQUIRE(model.estimators.size() == 1);
  CHECK(model.estimators[0].name == "sklearn.ensemble.RandomForestClassifier");
  CHECK(model.estimators[0].place == "src/train.py:8");
  CHECK(model.metrics == std::vector<std::string>{"roc_auc_score", "lift"});
  REQUIRE(model.data_sources.size() == 1);
  CHECK(model.data_sources[0].name == "data/calls.csv");
  CHECK(model.tracker == "MLflow");
  CHECK(model.training_script == "src/train.py");
}

TEST_CASE("Tests and other people's code tell nothing") {
  const auto context = context_of({{"tests/test_train.py", training}, {"vendor/lib/train.py", training}});
  CHECK(context.model.frameworks.empty());
  CHECK(context.model.data_sources.empty());
  CHECK_FALSE(context.python);
}

const std::string service = R"(from fastapi import FastAPI

api = FastAPI()


@api.get("/healthz")
def health(): ...


@api.get("/calls/{number}")
def call(number): ...


@api.post("/score")
def score(body): ...
)";

TEST_CASE("A service tells its framework, application, routes and port") {
  const auto context =
      context_of({{"src/app/main.py", service}, {"Dockerfile", "FROM python:3.11-slim\nEXPOSE 9000\n"}});
  CHECK(context.service.framework == WebFramework::fastapi);
  CHECK(context.service.application == "app.main:api");
  CHECK(context.service.routes.size() == 3);
  CHECK(context.service.health_path == "/healthz");
  CHECK(context.service.predict_path == "/score");
  CHECK(context.service.port == "9000");
  CHECK(context.code_folder == "src/app/");
  CHECK(context.delivery.python_version == "3.11");
}

TEST_CASE("The command that starts the service is believed before the code") {
  const auto context =
      context_of({{"main.py", service}, {"Procfile", "web: uvicorn src.main:factory --host 0.0.0.0 --port 7001\n"}});
  CHECK(context.service.application == "src.main:factory");
  CHECK(context.service.port == "7001");
}

TEST_CASE("The CI system is that of the repository, else that of its remote, else GitHub") {
  const std::string job = "test:\n  script: [pytest]\n";
  CHECK(context_of({{".gitlab-ci.yml", job}}).delivery.ci == CiSystem::gitlab);
  CHECK(context_of({{"azure-pipelines.yml", "steps:\n  - script: pytest\n"}}).delivery.ci == CiSystem::azure);
  const std::string workflow = "on: push\njobs: {t: {runs-on: x, steps: [{uses: actions/checkout@v4}]}}\n";
  CHECK(context_of({{".gitlab-ci.yml", job}, {".github/workflows/a.yml", workflow}}).delivery.ci == CiSystem::github);
  CHECK(context_of({{"a.py", ""}}, {.remote_url = "https://gitlab.com/a/b"}).delivery.ci == CiSystem::gitlab);
  const auto nothing = context_of({{"a.py", ""}}).delivery;
  CHECK(nothing.ci == CiSystem::github);
  CHECK_FALSE(nothing.ci_detected);
}

const std::string deployment = R"(apiVersion: v1
kind: Service
metadata: {name: other}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: scoring
spec:
  template:
    spec:
      containers:
        - name: api
          image: scoring:1
          ports: [{containerPort: 8080}]
)";

TEST_CASE("Deployments, charts, Compose services and ecosystems are found") {
  const auto delivery = context_of({{"k8s/app.yaml", deployment},
                                    {"chart/Chart.yaml", "apiVersion: v2\nname: scoring\nversion: 1.0.0\n"},
                                    {"docker-compose.yml", "services:\n  db: {image: postgres}\n  api: {build: .}\n"},
                                    {"requirements.txt", "pandas==2.0\n"},
                                    {"web/package.json", R"({"dependencies": {"react": "1.0.0"}})"},
                                    {"Dockerfile", "FROM scratch\n"}})
                            .delivery;
  CHECK(delivery.deployment == "scoring");
  CHECK(delivery.container == "api");
  CHECK(delivery.container_port == "8080");
  CHECK(delivery.manifest == "k8s/app.yaml");
  CHECK(delivery.chart == "chart");
  CHECK(delivery.release == "scoring");
  CHECK(delivery.compose_service == "api");
  CHECK(delivery.requirements == "requirements.txt");
  std::vector<std::string> ecosystems;
  for (const auto& one : delivery.ecosystems) ecosystems.push_back(one.name + " " + one.directory);
  CHECK(ecosystems == std::vector<std::string>{"pip /", "npm /web", "docker /"});
}

TEST_CASE("What is not plain never gets into an artefact") {
  const auto context =
      context_of({{"app.py",
                   "from fastapi import FastAPI\nimport pandas as pd\napp = FastAPI()\n"
                   "@app.post('/x\"; rm -rf ~; \"')\ndef predict(): ...\n"
                   "pd.read_csv('`id`')\npd.read_sql('postgresql://u:secretpassword@h/d')\n"},
                  {"k8s/a.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: \"$(id)\"}\n"},
                  {"a b/Dockerfile", "FROM python:3.11\nEXPOSE $(id)\n"}});
  CHECK(context.service.routes.empty());
  CHECK(context.model.data_sources.empty());
  CHECK(context.delivery.deployment.empty());
  CHECK(context.delivery.dockerfile.empty());
  CHECK(context.service.port == "8000");
}

TEST_CASE("Plain text is told from what a shell, YAML or Markdown would read otherwise") {
  CHECK(is_plain_path("src/a-b_c.py"));
  for (const auto* text : {"", "-rf", "/etc/passwd", "a/../../b", "a b", "a;b", "$(a)", "a\nb"})
    CHECK_FALSE(is_plain_path(text));
  CHECK(is_plain_label("scoring-api"));
  for (const auto* text : {"", "-a", "a-", "A", "a.b", "{{ name }}"}) CHECK_FALSE(is_plain_label(text));
  CHECK(is_plain_application("a.b:app"));
  CHECK_FALSE(is_plain_application("a.b"));
  CHECK(is_plain_route("/items/{id}"));
  CHECK_FALSE(is_plain_route("/a b"));
  CHECK(has_parameters("/items/<int:id>"));
  CHECK_FALSE(has_parameters("/items"));
  CHECK(is_plain_source("s3://bucket/a.parquet"));
  for (const auto* text : {"a`b", "a|b", "[FILL IN: x]", "postgresql://u:secretpassword@h/d"})
    CHECK_FALSE(is_plain_source(text));
}

}  // namespace
}  // namespace mlready
