#include "engine/reach/reach.h"

#include "engine/reach/invocation.h"
#include "support/catch.h"
#include "unit/engine/facts_by_hand.h"

namespace mlready::testing {
namespace {

using Kind = Invocation::Kind;

Reach reach_of(const Repository& files) {
  return {files.records(), files.uses()};
}

std::vector<std::string> names(std::string_view command, Kind kind) {
  std::vector<std::string> result;
  for (const auto& invocation : invocations_of(command)) {
    if (invocation.kind == kind) result.push_back(invocation.name);
  }
  return result;
}

TEST_CASE("make, tox, npm, scripts and Python are recognised through their wrappers") {
  CHECK(names("make -C app lint test", Kind::make_target) == std::vector<std::string>{"lint", "test"});
  CHECK(names("tox -e py311,lint", Kind::tox) == std::vector<std::string>{"py311", "lint"});
  CHECK(names("npm run test", Kind::package_script) == std::vector<std::string>{"test"});
  CHECK(names("sudo bash ./scripts/run.sh --fast", Kind::script_file) == std::vector<std::string>{"scripts/run.sh"});
  CHECK(names("ENV=1 poetry run python train.py", Kind::python_file) == std::vector<std::string>{"train.py"});
  CHECK(names("python3 -m app.train --x", Kind::python_module) == std::vector<std::string>{"app.train"});
}

TEST_CASE("Commands that start nothing of the repository give nothing") {
  CHECK(invocations_of("echo make test").empty());
  CHECK(invocations_of("python -c 'print(1)'").empty());
  CHECK(invocations_of("").empty());
}

TEST_CASE("A command behind a make target that CI calls is run by CI") {
  const Repository files(file_with(".github/workflows/ci.yml", {Command{"make test", CommandOrigin::ci, "unit"}},
                                   Role::ci, Language::yaml),
                         file_with("Makefile",
                                   {Command{"pytest tests", CommandOrigin::makefile, "test"},
                                    Command{"ruff .", CommandOrigin::makefile, "lint"}},
                                   Role::config, Language::makefile));
  const auto reach = reach_of(files);
  CHECK(reach.runner_of_command({1, 0}) == "run by .github/workflows/ci.yml, job unit");
  CHECK(reach.runner_of_command({1, 1}).empty());
}

TEST_CASE("Targets that call each other in a circle end") {
  const Repository files(file_with("Makefile", {Command{"make b", CommandOrigin::makefile, "a"},
                                                Command{"make a", CommandOrigin::makefile, "b"}}),
                         file_with("ci.yml", {Command{"make a", CommandOrigin::ci, "j"}}, Role::ci));
  CHECK(reach_of(files).runner_of_command({0, 1}) == "run by ci.yml, job j");
}

TEST_CASE("A test runner that CI starts runs the tests below the folders it is given, or all of them") {
  const auto files_with = [](std::string_view command) {
    return Repository(file_with("src/app.py", {}), file_with("tests/e2e/test_b.py", {}, Role::test),
                      file_with("tests/unit/test_a.py", {Import{"src.app", "", "", 0, false}}, Role::test),
                      file_with("z.yml", {Command{command, CommandOrigin::ci, "j"}}, Role::ci));
  };
  const auto some = reach_of(files_with("python -m pytest tests/unit -q"));
  CHECK(some.runner_of_file(2) == "run by z.yml, job j");
  CHECK(some.runner_of_file(1).empty());
  const auto all = reach_of(files_with("pytest -q"));
  CHECK(all.runner_of_file(1) == "run by z.yml, job j");
  CHECK(all.runner_of_file(0).empty());
}

TEST_CASE("Each test that CI names is run by it, however many there are") {
  constexpr std::size_t many = 3000;
  std::vector<FileFacts> files;
  std::string command = "pytest";
  for (std::size_t i = 0; i < many; ++i) {
    const auto folder = "tests/d" + std::to_string(10'000 + i);
    files.push_back(file_with(folder + "/test_a.py", {}, Role::test));
    command += " " + folder;
  }
  files.push_back(file_with("z.yml", {Command{command, CommandOrigin::ci, "j"}}, Role::ci));
  const auto reach = reach_of(Repository(std::move(files)));
  for (std::uint32_t i = 0; i < many; ++i) CHECK(reach.runner_of_file(i) == "run by z.yml, job j");
}

TEST_CASE("A module that an executed script imports is run as well") {
  const Repository files(file_with("src/app/features.py", {}), file_with("src/app/other.py", {}),
                         file_with("train.py", {Import{"app.features", "build", "", 0, false}}),
                         file_with("z.yml", {Command{"python train.py", CommandOrigin::ci, "j"}}, Role::ci));
  const auto reach = reach_of(files);
  CHECK(reach.runner_of_file(0) == "run by z.yml, job j");
  CHECK(reach.runner_of_file(1).empty());
}

FileFacts with_function(std::string path, std::string_view name) {
  FileFacts file({std::move(path), "def f():\n  pass\n", Language::python, Role::code});
  file.open_scope({name, name, 0, {1, 2}});
  return file;
}

TEST_CASE("A function is unreached until something outside of it names it") {
  CHECK(reach_of(Repository(with_function("a.py", "clean"))).is_unreached(0, 1));
  CHECK_FALSE(reach_of(Repository(with_function("a.py", "clean"), file_with("b.py", {Call{"clean", "clean", {}}})))
                  .is_unreached(0, 1));
  CHECK_FALSE(
      reach_of(Repository(with_function("a.py", "clean"), file_with("b.yml", {ConfigKey{"step.target", "a:clean"}})))
          .is_unreached(0, 1));
  CHECK_FALSE(reach_of(Repository(with_function("a.py", "main"))).is_unreached(0, 1));
}

TEST_CASE("A function that is only imported or exported is unreached, unless a package is built that others import") {
  const auto unreached = [](FileFacts user, std::string settings) {
    return reach_of(Repository(with_function("a.py", "clean"), std::move(user),
                               file_with(std::move(settings), {ConfigKey{"build-system.requires[]", "hatchling"}},
                                         Role::config, Language::toml)))
        .is_unreached(0, 1);
  };
  const auto importing = [](std::string_view alias) {
    return file_with("b.py", {Import{"a", "clean", alias, 0, false}});
  };
  CHECK(unreached(importing(""), "other.toml"));
  CHECK_FALSE(unreached(importing(""), "pyproject.toml"));
  CHECK_FALSE(unreached(importing("wash"), "other.toml"));

  const auto exporting = [] {
    auto file = file_with("b.py", {Assignment{"__all__", "", "['clean']", false}});
    file.add(StringLiteral{"clean"}, {1, 1});
    return file;
  };
  CHECK(unreached(exporting(), "other.toml"));
  CHECK_FALSE(unreached(exporting(), "pyproject.toml"));
}

TEST_CASE("A function that is imported and called is reached, in whatever order its uses are met") {
  const Import import{"a", "clean", "", 0, false};
  const Call call{"a.clean", "clean", {}};
  CHECK_FALSE(
      reach_of(Repository(with_function("a.py", "clean"), file_with("b.py", {import}), file_with("c.py", {call})))
          .is_unreached(0, 1));
  CHECK_FALSE(
      reach_of(Repository(with_function("z.py", "clean"), file_with("b.py", {call}), file_with("c.py", {import})))
          .is_unreached(2, 1));
  CHECK_FALSE(
      reach_of(Repository(with_function("a.py", "clean"), file_with("b.py", {import, call}))).is_unreached(0, 1));
}

TEST_CASE("A function that only calls itself is unreached") {
  auto file = with_function("a.py", "clean");
  file.add(Call{"clean", "clean", {}}, {2, 2}, 1);
  CHECK(reach_of(Repository(std::move(file))).is_unreached(0, 1));
}

/// Both facts on one line, as code has them.
FileFacts metric(const Call& call) {
  auto file = file_with("a.py", {Assignment{"self.FAILED", "", "Counter('failed')", false}});
  file.add(call, {1, 1});
  return file;
}

TEST_CASE("A metric is unused until something names its variable, and other values are nobody's concern") {
  const auto unused = [](std::string_view constructor, FileFacts user) {
    const Call call{constructor, "Counter", {}};
    const Repository files(metric(call), std::move(user));
    Program program = program_of(rule_text("signals:\n  s: {calls: '*Counter'}\nverdict: {met: s}\n")).value();
    const auto records = files.records(program);
    return Reach(records, files.uses()).is_unused({0, 0});
  };
  CHECK(unused("prometheus_client.Counter", file_with("b.py", {Import{"a", "FAILED", "", 0, false}})));
  CHECK_FALSE(unused("prometheus_client.Counter", file_with("b.py", {Call{"a.FAILED.inc", "FAILED.inc", {}}})));
  CHECK_FALSE(unused("collections.Counter", file_with("b.py", {})));
}

TEST_CASE("A function is tested where a test imports its module and names it") {
  const Repository files(
      with_function("app/features.py", "clean"),
      file_with("tests/test_features.py", {Import{"app.features", "clean", "", 0, false}, Call{"clean", "clean", {}}},
                Role::test));
  CHECK(reach_of(files).is_tested(0, 1));
  const Repository other(
      with_function("app/features.py", "clean"),
      file_with("tests/test_x.py", {Import{"json", "", "", 0, false}, Call{"clean", "clean", {}}}, Role::test));
  CHECK_FALSE(reach_of(other).is_tested(0, 1));
}

}  // namespace
}  // namespace mlready::testing
