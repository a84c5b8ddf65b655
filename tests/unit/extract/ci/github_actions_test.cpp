#include "extract/ci/ci.h"
#include "support/catch.h"
#include "support/listed_facts.h"

using namespace mlready;
using namespace mlready::testing;

TEST_CASE("a GitHub workflow gives its steps, their commands at their own lines, and a scope a job") {
  const auto facts = interpreted(".github/workflows/ci.yml", R"(name: CI
on:
  push:
    branches: [main]
  schedule:
    - cron: "0 3 * * *"
jobs:
  test:
    runs-on: ubuntu-latest
    container: python:3.11
    services:
      db:
        image: postgres:16
    steps:
      - uses: actions/checkout@v4
      - name: Unit tests
        run: |
          pip install -r requirements.txt && pip install pytest==8.0
          pytest \
            tests
  reuse:
    uses: ./.github/workflows/deploy.yml
)",
                                 interpret_ci);
  CHECK(listed_steps(facts) == Listed{"github | CI | test | db | push, schedule | postgres:16",
                                      "github | CI | test | actions/checkout@v4 | push, schedule | python:3.11",
                                      "github | CI | test | Unit tests | push, schedule | python:3.11",
                                      "github | CI | reuse | ./.github/workflows/deploy.yml | push, schedule"});
  CHECK(listed_commands(facts) == Listed{"18: test | pip install -r requirements.txt",
                                         "18: test | pip install pytest==8.0", "19: test | pytest tests"});
  REQUIRE(facts.scopes().size() == 3);
  CHECK(facts.scopes()[1].name == "test");
  for (const auto& fact : facts.facts())
    if (std::holds_alternative<Command>(fact.payload)) CHECK(fact.scope == 1);
  REQUIRE(all<Dependency>(facts).size() == 1);
  CHECK(all<Dependency>(facts)[0].name == "pytest");
}

TEST_CASE("triggers of a GitHub workflow may be a word or a list") {
  const auto triggers = [](const std::string& on) {
    const auto facts = interpreted(".github/workflows/a.yaml",
                                   "on: " + on + "\njobs:\n  a:\n    steps:\n      - run: make\n", interpret_ci);
    return std::string(all<CiStep>(facts).at(0).triggers);
  };
  CHECK(triggers("push") == "push");
  CHECK(triggers("[push, workflow_dispatch]") == "push, workflow_dispatch");
}

TEST_CASE("what is switched off in a GitHub workflow gives nothing, nor does a script in another language") {
  const auto facts = interpreted(".github/workflows/ci.yml", R"(on: push
jobs:
  off:
    if: false
    steps:
      - run: pytest
  on:
    steps:
      - if: ${{ false }}
        run: mypy .
      - shell: python
        run: |
          import os
      - uses: actions/github-script@v7
        with:
          script: return 1
)",
                                 interpret_ci);
  CHECK(listed_commands(facts).empty());
  CHECK(listed_steps(facts).size() == 2);
}

TEST_CASE("a composite action gives its steps, and an action's shell input its commands") {
  const auto facts = interpreted(".github/actions/setup/action.yml", R"(name: Setup
runs:
  using: composite
  steps:
    - run: pip install uv
      shell: bash
    - uses: azure/CLI@v1
      with:
        inlineScript: |
          az ml job create
)",
                                 interpret_ci);
  CHECK(listed_commands(facts) == Listed{"5: Setup | pip install uv", "10: Setup | az ml job create"});
}

TEST_CASE("other YAML is no CI configuration") {
  for (const std::string path : {"config.yml", "docs/ci.yml", "docker-compose.yml"}) {
    const auto facts =
        interpreted(path, "name: x\njobs:\n  a: {steps: 3}\nsteps: [{name: a}]\nscript: make\n", interpret_ci);
    CHECK(facts.facts().empty());
  }
}

TEST_CASE("aliases that repeat a part without end are bounded") {
  std::string text = "on: push\njobs:\n  a: &a\n    steps:\n";
  for (int i = 0; i < 2000; ++i) text += "      - run: make\n";
  for (int i = 0; i < 20000; ++i) text += "  j" + std::to_string(i) + ": *a\n";
  const auto facts = interpreted(".github/workflows/ci.yml", text, interpret_ci);
  CHECK(facts.facts().size() < text.size() / 2 + 20'000);
  CHECK(all<ParseProblem>(facts).size() == 1);
}
