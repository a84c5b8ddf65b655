// Writes the pages that the browser looks at into a folder: html-pages FOLDER.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "fleet/render.h"
#include "mlready/reporter.h"
#include "unit/report/sample_report.h"

namespace {

using namespace mlready;

constexpr std::array<const char*, 8> payloads = {
    "</script><script>window.executed = true</script>",
    "<img src=x onerror=\"window.executed = true\">",
    "\"><svg onload=\"window.executed = true\"></svg>",
    "' onmouseover='window.executed = true' x='",
    "javascript:window.executed=true",
    "</style><style>body { display: none }</style>",
    "<iframe srcdoc=\"<script>parent.executed = true</script>\"></iframe>",
    "<base href=\"https://attacker.example/\"><link rel=\"stylesheet\" href=\"https://attacker.example/x.css\">"};

void write(const std::filesystem::path& place, const Report& report) {
  std::ofstream(place, std::ios::binary) << render(report, Format::html);
}

/// With something in every part of the page.
Report full_report() {
  auto report = sample_report();
  report.target.revision.remote_url = "git@github.com:team/model.git";
  report.gate = {false, {"The score is under 60."}};
  report.notices = {"The waiver of testing.ci expired on 2026-01-31."};
  report.score.with_attestations = 50.0;
  report.items[1].verdict.confidence = Confidence::medium;
  report.items[1].attestation =
      Attestation{"data.lineage", "kept in the catalogue", "Grace", "", "2026-01-02", "", "docs/lineage.md"};
  report.items[2].verdict.confidence = Confidence::low;
  report.items[2].verdict.claims = {{Strength::mentioned, "README.md", 7, 7, "words", "Secrets are in Vault.", ""}};
  report.items[2].waiver = Waiver{"security.secrets", "", "moves in spring", "Ada", "2027-03-31", ""};
  report.items[0].references = {{"Pandera", "https://pandera.readthedocs.io/"}};
  report.items[0].frameworks = {{"ml-test-score", "The ML Test Score", "Data 1"}};
  report.items[0].verdict.evidence.resize(9, report.items[0].verdict.evidence.front());
  return report;
}

/// Of many items with much evidence each.
Report large_report() {
  constexpr int items = 600;
  constexpr int places = 15;
  const auto sample = sample_report();
  auto report = sample;
  report.target.revision.remote_url = "git@github.com:team/model.git";
  report.items.clear();
  for (int index = 0; index < items; ++index) {
    auto item = sample.items[static_cast<std::size_t>(index) % sample.items.size()];
    item.verdict.id += fmt::format("-{}", index);
    item.title = fmt::format("Item number {}", index);
    for (int place = 0; place < places; ++place) {
      const auto line = static_cast<std::uint32_t>(place + 1);
      item.verdict.evidence.push_back({Strength::implemented, fmt::format("src/package_{}/module_{}.py", index, place),
                                       line, line, "call", fmt::format("value_{} = {}", place, std::string(120, 'x')),
                                       ""});
    }
    report.items.push_back(item);
  }
  return report;
}

FleetResult fleet_result(const std::string& repository, const std::string& date, double score,
                         const std::string& digest) {
  FleetResult result{.repository = repository, .date = date, .tool_version = "1.0.0", .rule_set = rule_set_of(digest)};
  result.score = score;
  result.coverage = 80.0;
  return result;
}

/// Of many repositories, two rule sets, and something in every part of the page.
FleetResults fleet_results() {
  FleetResults results;
  constexpr std::array statuses = {Status::met, Status::partial, Status::missing, Status::not_applicable};
  for (int number = 0; number < 70; ++number) {
    const auto* area = number < 30 ? "data" : number < 60 ? "training" : "practices";
    results.items.push_back({fmt::format("{}.item-{}", area, number), fmt::format("Item number {}", number), area});
  }
  for (int number = 0; number < 30; ++number) {
    auto result = fleet_result(fmt::format("team/service-{}", number), "2026-11-01", number * 3.0, "0123456789abcdef");
    for (std::size_t at = 0; at < results.items.size(); ++at) {
      result.items[results.items[at].id] = {statuses[(at + static_cast<std::size_t>(number)) % 4], Severity::high,
                                            false};
    }
    results.results.push_back(result);
  }
  auto ranking = fleet_result("team/ranking", "2026-11-01", 55.5, "0123456789abcdef");
  ranking.page = "https://github.com/team/ranking/tree/0123";
  ranking.items[results.items[0].id] = {Status::missing, Severity::critical, false};
  ranking.items[results.items[1].id] = {Status::partial, Severity::low, true};
  results.results.push_back(ranking);
  results.results.push_back(fleet_result("team/ranking", "2026-10-01", 50.0, "0123456789abcdef"));
  results.results.push_back(fleet_result("team/other", "2026-10-01", 70.0, "fedcba9876543210+0123456789abcdef"));
  results.results.push_back(fleet_result("team/other", "2026-11-01", 75.0, "fedcba9876543210+0123456789abcdef"));
  results.results.push_back({.repository = "team/gone", .date = "2026-11-01", .error = "gone: cannot be audited"});
  results.problems = {"results.jsonl:7: the report is no JSON"};
  return results;
}

/// Every text of a result says `text`.
FleetResults hostile_fleet(const std::string& text) {
  FleetResults results{.items = {{text, text, text}}, .problems = {text}};
  for (const auto* date : {"2026-10-01", "2026-11-01"}) {
    auto result = fleet_result(text, date, 50.0, text);
    result.tool_version = text;
    result.page = text;
    result.items[text] = {Status::missing, Severity::high, true};
    results.results.push_back(result);
  }
  results.results.push_back({.repository = text, .date = text, .error = text});
  return results;
}

FleetResults hostile_fleets() {
  FleetResults all;
  for (const auto* payload : payloads) {
    auto one = hostile_fleet(payload);
    std::ranges::move(one.results, std::back_inserter(all.results));
    std::ranges::move(one.items, std::back_inserter(all.items));
    std::ranges::move(one.problems, std::back_inserter(all.problems));
  }
  return all;
}

void write(const std::filesystem::path& place, const FleetResults& results) {
  std::ofstream(place, std::ios::binary) << render(fleet_of(results), FleetFormat::html);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "Usage: html-pages FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  write(folder / "full.html", full_report());
  write(folder / "empty.html", Report());
  write(folder / "large.html", large_report());
  for (std::size_t index = 0; index < payloads.size(); ++index) {
    write(folder / fmt::format("hostile-{}.html", index), wholly_hostile_report(payloads[index]));
  }
  write(folder / "fleet.html", fleet_results());
  write(folder / "fleet-empty.html", FleetResults());
  write(folder / "fleet-hostile.html", hostile_fleets());
  return 0;
}
