#include <string>
#include <vector>

#include "base/text.h"
#include "mlready/reporter.h"
#include "sample_report.h"
#include "support/catch.h"

// The forms that a CI system reads from the log of a step: GitHub, Azure Pipelines, TeamCity.

namespace mlready {
namespace {

std::vector<std::string> lines_of(const Report& report, Format format) {
  const auto text = render(report, format);
  std::vector<std::string> lines;
  for (const auto line : split_lines(text)) {
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

std::size_t count_of(const std::vector<std::string>& lines, std::string_view beginning) {
  std::size_t count = 0;
  for (const auto& line : lines) count += line.starts_with(beginning) ? 1 : 0;
  return count;
}

Report report_with_items(std::size_t count, Severity severity) {
  auto report = sample_report();
  report.items.assign(count, report.items[2]);
  for (auto& item : report.items) item.severity = severity;
  return report;
}

Report report_with_failed_gate() {
  auto report = sample_report();
  report.gate = {false, {"the score 37.5 is under 80"}};
  return report;
}

}  // namespace

TEST_CASE("GitHub gets the score and an annotation a finding, by severity, with place and advice") {
  CHECK(lines_of(sample_report(), Format::github) ==
        std::vector<std::string>{
            "::notice title=Production readiness::37.5 of 100, 3 of 16 items apply",
            "::error title=Title of secrets (security.secrets)::Title of secrets is missing: no secrets manager%0ADo "
            "secrets like this:",
            "::warning file=README.md,line=3,endLine=3,title=Title of lineage (data.lineage)::Title of lineage is "
            "partial: words only%0ADo lineage like this:"});
}

TEST_CASE("GitHub gets at most ten annotations a level and the number of the others in words") {
  const auto lines = lines_of(report_with_items(12, Severity::high), Format::github);
  CHECK(count_of(lines, "::error ") == 10);
  CHECK(lines.back() == "2 more findings of level error; all are in the other formats of the report");
  CHECK(count_of(lines_of(report_with_items(12, Severity::low), Format::github), "::notice ") == 10);
  CHECK(lines_of(report_with_items(10, Severity::medium), Format::github).size() == 11);
  auto report = report_with_items(12, Severity::high);
  report.gate = {false, {"first", "second"}};
  CHECK(count_of(lines_of(report, Format::github), "::error ") == 10);
}

TEST_CASE("Waived findings are no annotations, issues or inspections") {
  auto report = sample_report();
  for (auto& item : report.items) item.waiver = Waiver{item.verdict.id, "", "later", "", "", ""};
  CHECK(lines_of(report, Format::github).size() == 1);
  CHECK(lines_of(report, Format::azure).size() == 1);
  CHECK(count_of(lines_of(report, Format::teamcity), "##teamcity[inspection") == 0);
}

TEST_CASE("Azure Pipelines gets an issue a finding, and the score in words") {
  CHECK(lines_of(sample_report(), Format::azure) ==
        std::vector<std::string>{
            "##vso[task.logissue type=error;code=security.secrets;]Title of secrets is missing: no secrets manager",
            "##vso[task.logissue type=warning;code=data.lineage;sourcepath=README.md;linenumber=3;]Title of lineage is "
            "partial: words only",
            "Production readiness: 37.5 of 100, 3 of 16 items apply"});
}

TEST_CASE("TeamCity gets a type and an inspection a finding, and statistics") {
  CHECK(lines_of(sample_report(), Format::teamcity) ==
        std::vector<std::string>{
            "##teamcity[inspectionType id='security.secrets' name='Title of secrets' category='Security' "
            "description='Words of secrets']",
            "##teamcity[inspection typeId='security.secrets' message='Title of secrets is missing: no secrets manager' "
            "file='.' SEVERITY='ERROR']",
            "##teamcity[inspectionType id='data.lineage' name='Title of lineage' category='Data pipeline' "
            "description='Words of lineage']",
            "##teamcity[inspection typeId='data.lineage' message='Title of lineage is partial: words only' "
            "file='README.md' SEVERITY='WARNING' line='3']",
            "##teamcity[buildStatisticValue key='mlready.coverage' value='20.0']",
            "##teamcity[buildStatisticValue key='mlready.score' value='37.5']",
            "##teamcity[buildStatisticValue key='mlready.score.data' value='75.0']",
            "##teamcity[buildStatisticValue key='mlready.score.security' value='0.0']"});
}

TEST_CASE("TeamCity gets no text that is longer than it accepts") {
  auto report = sample_report();
  report.items[2].verdict.summary = std::string(10'000, 'x');
  for (const auto& line : lines_of(report, Format::teamcity)) CHECK(line.size() < 5'000);
}

TEST_CASE("A failed gate is an error on each platform, with its reason") {
  const auto report = report_with_failed_gate();
  CHECK(count_of(lines_of(report, Format::github), "::error title=The gate failed::the score 37.5 is under 80") == 1);
  CHECK(count_of(lines_of(report, Format::azure),
                 "##vso[task.logissue type=error;]The gate failed: the score 37.5 is under 80") == 1);
  CHECK(count_of(lines_of(report, Format::teamcity),
                 "##teamcity[message text='The gate failed: the score 37.5 is under 80' status='ERROR']") == 1);
}

TEST_CASE("Logs hold no command, line end or control character that a repository wrote") {
  const auto report = hostile_report("a]b\n::add-mask::x\r##vso[task.complete]##teamcity[buildStop]'%0A\x1b[0m\u202E");
  for (const auto format : {Format::github, Format::azure, Format::teamcity}) {
    for (const auto& line : lines_of(report, format)) {
      CAPTURE(line);
      CHECK(line.find("::add-mask") == std::string::npos);
      CHECK(line.find("##vso[task.complete") == std::string::npos);
      CHECK(line.find("##teamcity[buildStop") == std::string::npos);
      CHECK(line.find('\x1b') == std::string::npos);
      CHECK(line.find("\u202E") == std::string::npos);
    }
  }
}

}  // namespace mlready
