// Writes the pages that the browser looks at into a folder: html-pages FOLDER.

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

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
  return 0;
}
