#include "compare/baseline.h"
#include "fuzz.h"
#include "mlready/read_report.h"

namespace mlready::fuzz {

/// Baselines, compared with a report that is the last file.
void baselines(std::string_view input) {
  const auto files = files_of(input, "baseline.json", Language::json);
  if (files.empty()) return;
  const auto baseline = read_baseline(files.front().path, files.front().bytes);
  if (!baseline) return require(!baseline.error().what.empty(), "an error has words");
  const auto text = to_json(*baseline);
  const auto again = read_baseline("baseline.json", text);
  require(again.has_value(), "a baseline that was written can be read");
  require(to_json(*again) == text, "a baseline gives the same one back");
  const auto report = read_report(files.back().bytes);
  if (!report) return;
  const auto gate = evaluate_gate(*report, {}, *baseline);
  require(!gate || gate->passed == gate->reasons.empty(), "a gate that fails says why");
  baseline_notices(*baseline, *report);
  require(setbacks(baseline_of(*report), *report).empty(), "nothing falls behind itself");
}

}  // namespace mlready::fuzz
