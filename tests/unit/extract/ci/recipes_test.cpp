#include "extract/ci/ci.h"
#include "support/catch.h"
#include "support/listed_facts.h"

using namespace mlready;
using namespace mlready::testing;

TEST_CASE("make targets own their recipes; prerequisites that are targets are run") {
  const auto facts = extracted("Makefile",
                               "PYTHON ?= python3\n"
                               "URL := http://x:80\n"
                               ".PHONY: test lint\n"
                               "# quality\n"
                               "all: test lint data.csv ## everything\n"
                               "test: export A=1\n"
                               "test:\n"
                               "\t@$(PYTHON) -m pytest \\\n"
                               "\t\ttests\n"
                               "ifeq ($(CI),1)\n"
                               "\t-coverage xml && $(UNKNOWN) upload\n"
                               "endif\n"
                               "lint: ; ruff check .\n",
                               extract_makefile);
  CHECK(listed_commands(facts) == Listed{"5: all | make test lint", "8: test | python3 -m pytest tests",
                                         "11: test | coverage xml", "11: test | $(UNKNOWN) upload",
                                         "13: lint | ruff check ."});
  CHECK(all<Comment>(facts).at(0).text == "quality");
  REQUIRE(facts.scopes().size() == 4);
  CHECK(facts.scopes()[2].name == "test");
  CHECK(facts.scopes()[2].lines.first == 7);
  CHECK(facts.scopes()[2].lines.last == 11);
}

TEST_CASE("hostile makefiles give nothing and end") {
  CHECK(extracted("Makefile", "", extract_makefile).facts().empty());
  CHECK(extracted("Makefile", ":\n\t:x\n=\n\tb\n", extract_makefile).facts().empty());
  std::string text = "A = " + std::string(190, 'x') + "\nt:\n\t";
  for (int i = 0; i < 100'000; ++i) text += "$(A)";
  CHECK(extracted("Makefile", text, extract_makefile).facts().size() == 1);
  CHECK(extracted("Makefile", "t:\n\t$", extract_makefile).facts().size() == 1);
}

TEST_CASE("just recipes own their lines, dependencies and scripts in shell") {
  const auto facts = extracted("justfile", R"(set shell := ["bash", "-c"]
version := "1"
# run tests
test target="tests": build (lint "src")
    @pytest {{target}}
build:
    #!/usr/bin/env bash
    docker build .
plot:
    #!/usr/bin/env python3
    import os
)",
                               extract_justfile);
  CHECK(listed_commands(facts) ==
        Listed{"4: test | just build lint", "5: test | pytest {{target}}", "8: build | docker build ."});
  CHECK(all<Comment>(facts).size() == 1);
}

TEST_CASE("a shell script gives commands, functions with scopes, and comments") {
  const auto facts = extracted("scripts/run.sh", R"(#!/bin/bash
set -e
# train the model
train() {
  python train.py   # now
}
trap 'rm -f lock' EXIT
train
)",
                               extract_shell, Language::shell);
  CHECK(listed_commands(facts) ==
        Listed{"5: run.sh | python train.py", "7: run.sh | trap 'rm -f lock' EXIT", "8: run.sh | train"});
  REQUIRE(all<Definition>(facts).size() == 1);
  CHECK(all<Definition>(facts)[0].name == "train");
  REQUIRE(facts.scopes().size() == 2);
  CHECK(facts.scopes()[1].lines.last == 6);
  for (const auto& fact : facts.facts())
    if (const auto* command = std::get_if<Command>(&fact.payload))
      CHECK(fact.scope == (command->text == "python train.py" ? 1u : 0u));
  CHECK(all<Comment>(facts).at(0).text == "train the model");
}

TEST_CASE("a git hook is a shell script whose commands are those of a hook") {
  const auto facts = extracted(".husky/pre-commit", "npm test\n", extract_shell, Language::shell);
  CHECK(all<Command>(facts).at(0).origin == CommandOrigin::hook);
  CHECK(all<Command>(extracted("husky.sh", "npm test\n", extract_shell)).at(0).origin == CommandOrigin::script);
}

TEST_CASE("batch and PowerShell scripts give the programs they run") {
  const auto batch = extracted(
      "run.bat", "@echo off\r\nREM setup\r\nset A=1\r\ncall pip install torch==2.0 ^\r\n  mlflow\r\nif x goto y\r\n",
      extract_batch_powershell, Language::batch);
  CHECK(listed_commands(batch) == Listed{"4: run.bat | pip install torch==2.0 mlflow"});
  CHECK(all<Dependency>(batch).size() == 2);
  CHECK(all<Comment>(batch).at(0).text == "setup");
  const auto powershell = extracted(
      "run.ps1", "<#\nhelp text\n#>\n# build\nparam($x)\n$y = 1\nif ($x) {\n  docker build `\n    .\n}\n& pytest\n",
      extract_batch_powershell, Language::powershell);
  CHECK(listed_commands(powershell) == Listed{"8: run.ps1 | docker build .", "11: run.ps1 | pytest"});
}

TEST_CASE("a Jenkinsfile gives stages with scopes and the shell of its steps") {
  const auto facts = extracted("Jenkinsfile", R"(@Library('shared') _
pipeline {
  agent { docker { image 'python:3.11' } }
  triggers { cron('H 2 * * *') }
  // stage('Ignored') { sh 'x' }
  stages {
    stage('Test') {
      steps {
        sh 'pytest --junit'
        sh """
          pip install build
          python -m build
        """
      }
    }
    stage("Deploy") {
      steps {
        script { def v = sh(returnStdout: true, script: 'git describe') }
        build job: 'downstream'
        echo 'sh "not run"'
      }
    }
  }
}
)",
                               extract_jenkinsfile, Language::jenkinsfile);
  CHECK(listed_steps(facts) == Listed{"jenkins | Jenkinsfile | shared",
                                      "jenkins | Jenkinsfile | Test | Test | schedule | python:3.11",
                                      "jenkins | Jenkinsfile | Deploy | Deploy | schedule | python:3.11",
                                      "jenkins | Jenkinsfile | Deploy | downstream | schedule | python:3.11"});
  CHECK(listed_commands(facts) == Listed{"9: Test | pytest --junit", "11: Test | pip install build",
                                         "12: Test | python -m build", "18: Deploy | git describe"});
  REQUIRE(facts.scopes().size() == 3);
  CHECK(facts.scopes()[1].lines.last == 15);
}

TEST_CASE("hostile Jenkinsfiles end") {
  CHECK(extracted("Jenkinsfile", "sh '", extract_jenkinsfile).facts().empty());
  CHECK(extracted("Jenkinsfile", "}}}} /* sh 'x'", extract_jenkinsfile).facts().empty());
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "stage('a') {";
  CHECK(extracted("Jenkinsfile", deep, extract_jenkinsfile).scopes().size() < 300);
}
