#include "extract/ci/ci.h"
#include "support/catch.h"
#include "support/listed_facts.h"

using namespace mlready;
using namespace mlready::testing;

TEST_CASE("GitLab jobs give commands, includes and triggers; templates only where a job extends them") {
  const auto facts = interpreted(".gitlab-ci.yml", R"(stages: [test]
image: python:3.11
include:
  - template: Security/SAST.gitlab-ci.yml
  - local: /ci/deploy.yml
default:
  before_script:
    - pip install -e .
.base:
  script: [ruff check .]
.unused:
  script: [rm -rf /]
test:
  extends: .base
  stage: test
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
nightly:
  only: [schedules, main]
  image: {name: node:20}
  script:
    - npm ci
    - |
      npm test
      npm run lint
)",
                                 interpret_ci);
  CHECK(listed_steps(facts) ==
        Listed{"gitlab | gitlab-ci | include | Security/SAST.gitlab-ci.yml | push | python:3.11",
               "gitlab | gitlab-ci | include | /ci/deploy.yml | push | python:3.11",
               "gitlab | gitlab-ci | .base | .base | push | python:3.11",
               "gitlab | gitlab-ci | test | test | .base | $CI_PIPELINE_SOURCE == \"schedule\" | python:3.11",
               "gitlab | gitlab-ci | nightly | nightly | schedules, main | node:20"});
  CHECK(listed_commands(facts) == Listed{"8: pip install -e .", "10: .base | ruff check .", "22: nightly | npm ci",
                                         "24: nightly | npm test", "25: nightly | npm run lint"});
}

TEST_CASE("Azure pipelines are walked through stages, jobs, deployments, conditions and templates") {
  const auto facts = interpreted("azure-pipelines.yml", R"(trigger: none
pr: [main]
schedules:
  - cron: "0 0 * * *"
stages:
  - stage: build
    jobs:
      - job: test
        container: python:3.11
        steps:
          - script: pytest
            displayName: Tests
          - task: AzureCLI@2
            inputs:
              scriptLocation: inlineScript
              inlineScript: |
                az ml job create -f job.yml
          - task: PythonScript@0
            inputs:
              scriptPath: train.py
          - ${{ if eq(parameters.x, true) }}:
              - bash: make lint
          - script: off
            condition: false
      - deployment: release
        strategy:
          runOnce:
            deploy:
              steps:
                - template: deploy.yml
)",
                                 interpret_ci);
  const std::string when = "pull_request, schedule";
  CHECK(listed_steps(facts) ==
        Listed{"azure | azure-pipelines.yml | test | Tests | " + when + " | python:3.11",
               "azure | azure-pipelines.yml | test | AzureCLI@2 | " + when + " | python:3.11",
               "azure | azure-pipelines.yml | test | PythonScript@0 | " + when + " | python:3.11",
               "azure | azure-pipelines.yml | test | " + when + " | python:3.11",
               "azure | azure-pipelines.yml | release | deploy.yml | " + when});
  CHECK(listed_commands(facts) == Listed{"11: test | pytest", "17: test | az ml job create -f job.yml",
                                         "18: test | python train.py", "22: test | make lint"});
}

TEST_CASE("an Azure step template is told by its content") {
  const auto facts = interpreted("ci/steps.yml", "parameters: {}\nsteps:\n  - script: tox\n", interpret_ci);
  CHECK(listed_commands(facts) == Listed{"3: tox"});
}

TEST_CASE("CircleCI jobs, commands and orbs are read") {
  const auto facts = interpreted(".circleci/config.yml", R"(version: 2.1
orbs:
  python: circleci/python@2.1
jobs:
  test:
    docker:
      - image: cimg/python:3.11
    steps:
      - checkout
      - run: pytest
      - run:
          name: Lint
          command: |
            ruff check .
      - when:
          condition: true
          steps:
            - python/install-packages
workflows:
  nightly:
    triggers:
      - schedule: {cron: "0 0 * * *"}
    jobs: [test, python/test]
)",
                                 interpret_ci);
  CHECK(listed_commands(facts) == Listed{"10: test | pytest", "14: test | ruff check ."});
  CHECK(listed_steps(facts).front() == "circleci | python | circleci/python@2.1 | push, schedule");
  CHECK(listed_steps(facts).back() == "circleci | nightly | python/test | schedule");
  CHECK(listed_steps(facts).size() == 6);
}

TEST_CASE("Travis, AppVeyor and CodeBuild give their phases") {
  const auto travis = interpreted(".travis.yml", R"(language: python
install: pip install tox
script:
  - tox
jobs:
  include:
    - stage: docs
      script: make docs
deploy:
  provider: pypi
)",
                                  interpret_ci);
  CHECK(listed_commands(travis) == Listed{"2: travis | pip install tox", "4: travis | tox", "8: docs | make docs"});
  CHECK(listed_steps(travis).at(2) == "travis | travis | travis | deploy | pypi | push, pull_request");
  const auto appveyor = interpreted("appveyor.yml", "test_script:\n  - pytest\n  - ps: Invoke-Tests\n", interpret_ci);
  CHECK(listed_commands(appveyor) == Listed{"2: build | pytest", "3: build | Invoke-Tests"});
  const auto codebuild = interpreted(
      "buildspec.yml", "version: 0.2\nphases:\n  build:\n    commands:\n      - docker build .\n", interpret_ci);
  CHECK(listed_commands(codebuild) == Listed{"5: build | docker build ."});
}

TEST_CASE("Bitbucket, Buildkite, Drone and Woodpecker give their steps") {
  const auto bitbucket = interpreted("bitbucket-pipelines.yml", R"(image: python:3.11
pipelines:
  default:
    - parallel:
        - step:
            name: Test
            script:
              - pytest
  pull-requests:
    '**':
      - step:
          name: Scan
          script:
            - pipe: aquasec/trivy:1.0
)",
                                     interpret_ci);
  CHECK(listed_commands(bitbucket) == Listed{"8: Test | pytest"});
  CHECK(listed_steps(bitbucket).back() ==
        "bitbucket | bitbucket-pipelines | Scan | aquasec/trivy:1.0 | pull_request | python:3.11");
  const auto buildkite = interpreted(
      ".buildkite/pipeline.yml",
      "steps:\n  - label: test\n    command: make test\n    plugins:\n      - docker#v5: {}\n", interpret_ci);
  CHECK(listed_commands(buildkite) == Listed{"3: test | make test"});
  CHECK(listed_steps(buildkite).back() == "buildkite | buildkite | test | test | docker#v5 | push");
  const auto drone = interpreted(".drone.yml", R"(kind: pipeline
name: main
trigger:
  event: [push, cron]
steps:
  - name: test
    image: python
    commands: [pytest]
)",
                                 interpret_ci);
  CHECK(listed_commands(drone) == Listed{"8: main | pytest"});
  CHECK(listed_steps(drone) == Listed{"drone | main | main | test | push, cron | python"});
  const auto woodpecker = interpreted(".woodpecker/ci.yml",
                                      "steps:\n  test:\n    image: go\n    commands:\n      - go test\n", interpret_ci);
  CHECK(listed_commands(woodpecker) == Listed{"5: default | go test"});
}

TEST_CASE("Tekton, Cloud Build and Taskcluster run containers with arguments") {
  const auto tekton = interpreted("ci/task.yaml", R"(apiVersion: tekton.dev/v1
kind: Task
metadata: {name: test}
spec:
  steps:
    - name: unit
      image: python
      script: |
        pytest
    - name: lint
      image: ruff
      command: [ruff]
      args: [check, .]
)",
                                  interpret_ci);
  CHECK(listed_commands(tekton) == Listed{"9: test | pytest", "10: test | ruff check ."});
  const auto cloud = interpreted("cloudbuild.yaml", R"(steps:
  - name: gcr.io/cloud-builders/docker
    id: image
    args: [build, -t, app, .]
  - name: python:3.11
    entrypoint: bash
    args: ["-c", "pip install -r requirements.txt && pytest"]
)",
                                 interpret_ci);
  CHECK(listed_commands(cloud) == Listed{"2: cloudbuild | docker build -t app .",
                                         "7: cloudbuild | pip install -r requirements.txt", "7: cloudbuild | pytest"});
  const auto taskcluster = interpreted(".taskcluster.yml", R"(version: 1
tasks:
  - metadata: {name: tests}
    payload:
      image: python
      command:
        - /bin/bash
        - -lc
        - "tox -e py311 && make lint"
)",
                                       interpret_ci);
  CHECK(listed_commands(taskcluster) == Listed{"9: tests | tox -e py311", "9: tests | make lint"});
}

TEST_CASE("Taskcluster's tasks are found behind conditions, definitions and lists") {
  const auto facts = interpreted(".taskcluster.yml", R"(version: 1
tasks:
  $let: {user: bot}
  in:
    - $if: 'tasks_for == "github-push"'
      then:
        metadata: {name: lint}
        payload: {command: [make, lint]}
    - $flatten:
        - metadata: {name: tests}
          payload:
            command: [[/bin/bash, -c, "make install && pytest"]]
)",
                                 interpret_ci);
  CHECK(listed_commands(facts) == Listed{"8: lint | make lint", "12: tests | make install", "12: tests | pytest"});
}

TEST_CASE("Taskgraph's kinds are jobs with the commands of their tasks") {
  const auto facts = interpreted("taskcluster/kinds/tests/kind.yml", R"(loader: taskgraph.loader.transform:loader
tasks:
  lint:
    run-on-tasks-for: [github-push]
    run:
      command: [bash, -c, "task lint && task format"]
  unit:
    run: {command: pytest tests}
)",
                                 interpret_ci);
  CHECK(listed_commands(facts) == Listed{"6: lint | task lint", "6: lint | task format", "8: unit | pytest tests"});
  CHECK(listed_commands(interpreted("config/kind.yml", "tasks: {a: {run: {command: pytest}}}", interpret_ci)).empty());
}

TEST_CASE("hooks and update bots are steps") {
  const auto hooks = interpreted(".pre-commit-config.yaml", R"(repos:
  - repo: https://github.com/astral-sh/ruff-pre-commit
    rev: v0.4.1
    hooks:
      - id: ruff
  - repo: local
    hooks:
      - id: tests
        name: Unit tests
        entry: pytest
        args: [-q]
        language: system
        stages: [pre-push]
)",
                                 interpret_ci);
  CHECK(listed_steps(hooks) ==
        Listed{"pre-commit | pre-commit | ruff | ruff | https://github.com/astral-sh/ruff-pre-commit:ruff | commit",
               "pre-commit | pre-commit | tests | Unit tests | local:tests | pre-push"});
  CHECK(listed_commands(hooks) == Listed{"10: tests | pytest -q"});
  CHECK(all<Command>(hooks)[0].origin == CommandOrigin::hook);
  const auto lefthook =
      interpreted("lefthook.yml", "pre-push:\n  commands:\n    test:\n      run: make test\n", interpret_ci);
  CHECK(listed_commands(lefthook) == Listed{"4: test | make test"});
  const auto dependabot = interpreted(
      ".github/dependabot.yml", "version: 2\nupdates:\n  - package-ecosystem: pip\n    directory: /\n", interpret_ci);
  CHECK(listed_steps(dependabot) == Listed{"dependabot | dependabot | pip | pip | schedule"});
  const auto renovate =
      interpreted("renovate.json", R"({"extends": ["config:recommended"]})", interpret_ci, Language::json);
  CHECK(listed_steps(renovate) == Listed{"renovate | renovate | renovate | config:recommended | schedule"});
  CHECK(interpreted("renovate.json", R"({"enabled": false})", interpret_ci, Language::json).facts().empty());
}
