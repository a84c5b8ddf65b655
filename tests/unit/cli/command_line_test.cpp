#include "cli/command_line.h"

#include "support/catch.h"

namespace mlready {
namespace {

using Words = std::vector<std::string>;

AuditCommand audit_of(const Words& arguments) {
  const auto options = parse_command_line(arguments);
  REQUIRE(options);
  return std::get<AuditCommand>(*options);
}

std::string error_of(const Words& arguments) {
  const auto options = parse_command_line(arguments);
  return options ? std::string() : to_string(options.error());
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("audit alone audits the current folder and reports on the console") {
  const auto command = audit_of({"audit"});
  CHECK(command.request.paths == Words{"."});
  REQUIRE(command.presentation.outputs.size() == 1);
  CHECK(command.presentation.outputs[0].format == Format::console);
  CHECK(command.presentation.outputs[0].path == "-");
  CHECK(command.request.discover);
  CHECK_FALSE(command.request.command_line.fail_under.has_value());
  CHECK_FALSE(command.request.command_line.fail_on.has_value());
  CHECK(command.jobs == 0);
  CHECK(command.presentation.color);
  CHECK(command.presentation.verbosity == Verbosity::normal);
}

TEST_CASE("audit takes every option") {
  const auto command =
      audit_of({"audit",        "here",          "--rev",     "v1",           "--checks",  "rules",
                "--fail-under", "70.5",          "--fail-on", "high",         "--require", "data.validation",
                "--only",       "data,security", "--skip",    "data.lineage", "--jobs",    "3",
                "--quiet",      "--no-color",    "--format",  "json",         "--output",  "out.json",
                "--report",     "junit=out.xml", "--exclude", "old/*",        "--config",  "own.yaml"});
  CHECK(command.request.paths == Words{"here"});
  CHECK(command.request.revision == "v1");
  CHECK(command.request.rules_directory == "rules");
  const auto& settings = command.request.command_line;
  CHECK(settings.fail_under->value == 70.5);
  CHECK(settings.fail_on->value == Severity::high);
  CHECK(values_of(settings.require) == Words{"data.validation"});
  CHECK(values_of(settings.only) == Words{"data", "security"});
  CHECK(values_of(settings.skip) == Words{"data.lineage"});
  CHECK(values_of(settings.exclude) == Words{"old/*"});
  CHECK(settings.checks->value == "rules");
  CHECK(command.request.configuration_file == "own.yaml");
  CHECK(command.jobs == 3);
  CHECK(command.presentation.verbosity == Verbosity::quiet);
  CHECK_FALSE(command.presentation.color);
  REQUIRE(command.presentation.outputs.size() == 2);
  CHECK(command.presentation.outputs[0].path == "out.json");
  CHECK(command.presentation.outputs[1].format == Format::junit);
}

TEST_CASE("Options that take a list leave the paths behind them alone") {
  const auto command =
      audit_of({"audit", "--only", "data", "one", "--require", "a.b", "two", "--report", "json=x", "three"});
  CHECK(command.request.paths == Words{"one", "two", "three"});
  CHECK(values_of(command.request.command_line.only) == Words{"data"});
}

TEST_CASE("Lists may be repeated") {
  const auto command = audit_of({"audit", "--skip", "a", "--skip", "b,c"});
  CHECK(values_of(command.request.command_line.skip) == Words{"a", "b", "c"});
}

TEST_CASE("Paths that look like options stand behind --") {
  CHECK(audit_of({"audit", "--", "--odd"}).request.paths == Words{"--odd"});
}

TEST_CASE("A report for standard output takes the place of the console report") {
  const auto command = audit_of({"audit", "--report", "json=-"});
  REQUIRE(command.presentation.outputs.size() == 1);
  CHECK(command.presentation.outputs[0].format == Format::json);
}

TEST_CASE("Two reports never go to one place") {
  CHECK(has(error_of({"audit", "--format", "junit", "--report", "json=-"}), "two reports would go to standard output"));
  CHECK(has(error_of({"audit", "--report", "json=a", "--report", "junit=a"}), "two reports would go to \"a\""));
  CHECK(has(error_of({"audit", "--output", "a", "--report", "junit=a"}), "two reports would go to \"a\""));
}

TEST_CASE("Wrong values are errors that say what is right") {
  CHECK(has(error_of({"audit", "--format", "jsn"}), "did you mean \"json\"?"));
  CHECK(has(error_of({"audit", "--report", "json"}), "FORMAT=FILE"));
  CHECK(has(error_of({"audit", "--report", "json="}), "FORMAT=FILE"));
  CHECK(has(error_of({"audit", "--fail-under", "101"}), "--fail-under"));
  CHECK(has(error_of({"audit", "--fail-under", "many"}), "--fail-under"));
  CHECK(has(error_of({"audit", "--fail-on", "grave"}), "critical"));
  CHECK(has(error_of({"audit", "--jobs", "0"}), "--jobs"));
  CHECK(has(error_of({"audit", "--quiet", "--verbose"}), "--quiet"));
  CHECK(has(error_of({"audit", "--rev", "v1", "a", "b"}), "--rev takes one path"));
  CHECK(has(error_of({"audit", "--config", "a.yaml", "--no-config"}), "--no-config"));
}

TEST_CASE("Unknown words and lacking ones are errors") {
  CHECK_FALSE(error_of({}).empty());
  CHECK(has(error_of({"audti"}), "did you mean \"audit\"?"));
  CHECK(has(error_of({"audit", "--frmat", "json"}), "--frmat"));
  CHECK_FALSE(error_of({"list"}).empty());
  CHECK_FALSE(error_of({"list", "colours"}).empty());
  CHECK_FALSE(error_of({"explain"}).empty());
  CHECK_FALSE(error_of({"test"}).empty());
}

TEST_CASE("Help and version are text to print") {
  const auto text_of = [](const Words& arguments) {
    const auto options = parse_command_line(arguments);
    REQUIRE(options);
    return std::get<PrintCommand>(*options).text;
  };
  CHECK(has(text_of({"--help"}), "audit"));
  CHECK(has(text_of({"audit", "--help"}), "--fail-under SCORE"));
  CHECK(text_of({"--version"}).rfind("mlready ", 0) == 0);
}

TEST_CASE("config show takes what overrules a configuration") {
  const auto options = parse_command_line({"config", "show", "here", "--no-config", "--fail-under", "3"});
  REQUIRE(options);
  const auto& request = std::get<ConfigCommand>(*options).request;
  CHECK(request.paths == Words{"here"});
  CHECK_FALSE(request.discover);
  CHECK(request.command_line.fail_under->value == 3.0);
  CHECK(has(error_of({"config"}), "subcommand"));
}

TEST_CASE("list, explain and test take their arguments") {
  CHECK(std::get<ListCommand>(*parse_command_line({"list", "checks", "--checks", "d"})).rules_directory == "d");
  CHECK(std::get<ExplainCommand>(*parse_command_line({"explain", "data.lineage", "a.b"})).ids ==
        std::vector<std::string>{"data.lineage", "a.b"});
  const auto options = parse_command_line({"test", "a", "b", "--checks", "d", "--filter", "met"});
  const auto& test = std::get<TestCommand>(*options);
  CHECK(test.paths == Words{"a", "b"});
  CHECK(test.rules_directory == "d");
  CHECK(test.filter == "met");
}

}  // namespace mlready
