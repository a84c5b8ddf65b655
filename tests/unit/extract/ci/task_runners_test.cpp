#include "extract/ci/ci.h"
#include "support/catch.h"
#include "support/listed_facts.h"

using namespace mlready;
using namespace mlready::testing;

TEST_CASE("tox environments give their commands without tox's own prefixes") {
  const auto facts = interpreted("tox.ini", R"([tox]
envlist = py311, lint
[testenv]
deps = pytest
commands =
    pytest \
        tests
    - coverage report
[testenv:lint]
commands = ruff check .
    py311: mypy src
description = commands of lint
[flake8]
commands = none
)",
                                 interpret_tox, Language::ini);
  CHECK(listed_commands(facts) == Listed{"6: tox:testenv | pytest tests", "8: tox:testenv | coverage report",
                                         "10: tox:lint | ruff check .", "11: tox:lint | mypy src"});
  CHECK(facts.scopes().back().name == "lint");
}

TEST_CASE("tox is read in pyproject.toml too, old form and new") {
  const auto old = interpreted("pyproject.toml", R"([tool.tox]
legacy_tox_ini = """
[testenv]
commands = pytest
"""
)",
                               interpret_tox, Language::toml);
  CHECK(listed_commands(old) == Listed{"4: tox:testenv | pytest"});
  const auto plain = interpreted("pyproject.toml", R"([tool.tox.env.lint]
commands = [["ruff", "check", "."]]
)",
                                 interpret_tox, Language::toml);
  CHECK(listed_commands(plain) == Listed{"2: tox:lint | ruff check ."});
  CHECK(interpreted("setup.cfg", "[metadata]\ncommands = x\n", interpret_tox, Language::ini).facts().empty());
}

TEST_CASE("package.json scripts belong to their names") {
  const auto facts = interpreted("package.json", R"({
  "scripts": {
    "test": "jest --ci && eslint .",
    "build": "tsc"
  },
  "lint-staged": {"*.ts": "prettier --write"}
})",
                                 interpret_tasks, Language::json);
  CHECK(listed_commands(facts) ==
        Listed{"3: test | jest --ci", "3: test | eslint .", "4: build | tsc", "6: *.ts | prettier --write"});
  CHECK(all<Command>(facts)[0].origin == CommandOrigin::package_script);
  CHECK(all<Command>(facts)[3].origin == CommandOrigin::hook);
}

TEST_CASE("scripts of pyproject.toml belong to their names") {
  const auto facts = interpreted("pyproject.toml", R"([project.scripts]
serve = "app.main:run"
[tool.poe.tasks]
test = "pytest"
lint = { cmd = "ruff check ." }
all = ["test", "lint"]
check.sequence = ["test", "lint"]
[tool.taskipy.tasks]
types = "mypy src"
[tool.pdm.scripts]
docs = { shell = "mkdocs build" }
[tool.hatch.envs.dev.scripts]
cov = ["pytest --cov", "coverage xml"]
[tool.pixi.tasks]
train = { cmd = "python train.py", depends-on = ["data"] }
)",
                                 interpret_tasks, Language::toml);
  CHECK(listed_commands(facts) == Listed{"2: serve | app.main:run", "4: test | pytest", "5: lint | ruff check .",
                                         "6: all | test", "6: all | lint", "7: check | poe test", "7: check | poe lint",
                                         "9: types | mypy src", "11: docs | mkdocs build", "13: cov | pytest --cov",
                                         "13: cov | coverage xml", "15: train | pixi run data",
                                         "15: train | python train.py"});
}

TEST_CASE("Taskfile and mise tasks start commands and each other") {
  const auto taskfile = interpreted("Taskfile.yml", R"(version: "3"
tasks:
  test:
    deps: [setup]
    cmds:
      - pytest
      - task: lint
      - cmd: mypy .
  lint: ruff check .
)",
                                    interpret_tasks);
  CHECK(listed_commands(taskfile) == Listed{"4: test | task setup", "6: test | pytest", "7: test | task lint",
                                            "8: test | mypy .", "9: lint | ruff check ."});
  const auto mise = interpreted("mise.toml", "[tasks.check]\nrun = [\"ruff check .\", \"mypy .\"]\ndepends = \"fmt\"\n",
                                interpret_tasks, Language::toml);
  CHECK(listed_commands(mise) == Listed{"3: check | mise run fmt", "2: check | ruff check .", "2: check | mypy ."});
}

TEST_CASE("a structured file that is no task file gives no command") {
  CHECK(interpreted("config.yml", "tasks:\n  a: make\nscripts:\n  b: make\n", interpret_tasks).facts().empty());
  CHECK(interpreted("other.json", R"({"scripts": {"a": "b"}})", interpret_tasks, Language::json).facts().empty());
}
