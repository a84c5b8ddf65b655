#include "report/finding.h"

#include <set>

#include "report/fingerprint.h"
#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

std::vector<std::string> ids_of(const std::vector<ReportFinding>& findings) {
  std::vector<std::string> ids;
  for (const auto& finding : findings) ids.push_back(finding.item->verdict.id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("Findings are what is missing or partial, gravest first") {
  const auto report = sample_report();
  CHECK(ids_of(findings(report)) == Ids{"security.secrets", "data.lineage"});
}

TEST_CASE("A waived item is a finding that is not open") {
  auto report = sample_report();
  report.items[2].waiver = Waiver{"security.secrets", "", "later", "Ada", "2031-01-31", ""};
  CHECK(ids_of(findings(report)) == Ids{"security.secrets", "data.lineage"});
  CHECK(ids_of(open_findings(report)) == Ids{"data.lineage"});
}

TEST_CASE("The level follows the severity") {
  CHECK(level_of(Severity::critical) == FindingLevel::error);
  CHECK(level_of(Severity::high) == FindingLevel::error);
  CHECK(level_of(Severity::medium) == FindingLevel::warning);
  CHECK(level_of(Severity::low) == FindingLevel::note);
}

TEST_CASE("The telling place is the strongest evidence") {
  const auto report = sample_report();
  const auto place = telling_place(report, report.items[0]);
  CHECK(place.path == "src/check.py");
  CHECK(place.line == 12);
  CHECK(place.end_line == 14);
}

TEST_CASE("Without evidence the telling place is a claim, then the code that the item is about") {
  auto report = sample_report();
  auto item = report.items[2];
  item.area = "training";
  CHECK(telling_place(report, item).path == "train.py");
  CHECK(telling_place(report, item).line == 3);
  item.verdict.claims = {{Strength::mentioned, "README.md", 8, 8, "claim", "We do.", ""}};
  CHECK(telling_place(report, item).path == "README.md");
}

TEST_CASE("Where nothing tells, the place is the audited folder") {
  auto report = sample_report();
  CHECK(telling_place(report, report.items[2]).path.empty());
  CHECK(telling_place(report, report.items[2]).line == 0);
  report.target.revision.folder = "services/api";
  CHECK(telling_place(report, report.items[2]).path == "services/api");
}

TEST_CASE("Paths begin at the top of the repository, wherever the audit began") {
  auto report = sample_report();
  report.target.revision.folder = "services/api";
  CHECK(telling_place(report, report.items[1]).path == "services/api/README.md");
  CHECK(repository_path(report, "a.py") == "services/api/a.py");
}

TEST_CASE("The first advice is the first line of text of the remedy") {
  auto item = sample_report().items[2];
  CHECK(first_advice(item) == "Do secrets like this:");
  item.remediation = "\n\n```sh\nrun\n```\n";
  CHECK(first_advice(item).empty());
  item.remediation.clear();
  CHECK(first_advice(item).empty());
}

TEST_CASE("A fingerprint stays the same when evidence, lines, status or words change") {
  auto report = sample_report();
  const auto before = fingerprint(report, report.items[1]);
  CHECK(before == "73a1a7c6454a22a4de944d496103afa3");
  auto changed = report.items[1];
  changed.verdict.status = Status::missing;
  changed.verdict.summary = "other words";
  changed.verdict.evidence.clear();
  changed.title = "Another title";
  report.target.revision.commit = "fedcba";
  CHECK(fingerprint(report, changed) == before);
}

TEST_CASE("Fingerprints of other items, folders and units differ") {
  auto report = sample_report();
  std::set<std::string> prints{fingerprint(report, report.items[1]), fingerprint(report, report.items[2])};
  for (const auto* unit : {"services/api", "services/batch"}) {
    report.target.unit = unit;
    prints.insert(fingerprint(report, report.items[1]));
  }
  report.target = {.path = ".", .revision = {.folder = "services/api"}};
  prints.insert(fingerprint(report, report.items[1]));
  CHECK(prints.size() == 5);
}

TEST_CASE("Without evidence a finding lies at the unit that was audited") {
  Report report;
  report.target.revision.folder = "apps";
  report.target.unit = "api";
  CHECK(telling_place(report, ReportItem()).path == "apps/api");
}

}  // namespace mlready
