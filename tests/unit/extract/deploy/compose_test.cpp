#include "deploy_facts.h"
#include "extract/document/config_keys.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using deploy_test::all;
using deploy_test::Strings;

FileFacts compose(std::string text) {
  return deploy_test::interpreted(interpret_compose, "docker-compose.yml", std::move(text));
}

TEST_CASE("Compose services with their commands and health checks") {
  const auto facts = compose(R"(services:
  api:
    build: .
    command: ["uvicorn", "app:app", "--host", "0.0.0.0"]
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/health || exit 1"]
  db:
    image: postgres:16
    healthcheck:
      test: ["CMD", "pg_isready"]
  worker:
    image: app
    command: >
      celery -A app worker
)");
  CHECK(all<Resource>(facts) ==
        Strings{"2-6 compose service api", "7-10 compose service db", "11-14 compose service worker"});
  CHECK(all<Command>(facts) == Strings{"4 [api] uvicorn app:app --host 0.0.0.0",
                                       "6 [api] curl -f http://localhost/health", "6 [api] exit 1",
                                       "10 [db] pg_isready", "14 [worker] celery -A app worker"});
}

TEST_CASE("what a Compose service extends within the file stands at its place") {
  const auto facts = compose(R"(services:
  base:
    image: app
    restart: always
    deploy: {resources: {limits: {cpus: "1"}}}
  api:
    extends:
      service: base
    image: api
  loop:
    extends: loop
)");
  CHECK(all<ConfigKey>(facts) ==
        Strings{"8 services.api.restart = always", "8 services.api.deploy.resources.limits.cpus = 1"});
}

TEST_CASE("files with services of another kind are no Compose files") {
  CHECK(compose("services:\n  - name: a\n").facts().empty());
  CHECK(compose("apiVersion: v1\nservices:\n  a: {image: b}\n").facts().empty());
  CHECK(compose("services:\n  web:\n    class: App\\Web\n").facts().empty());
}

}  // namespace
