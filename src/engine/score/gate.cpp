#include "mlready/gate.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace mlready {
namespace {

std::string_view words(Status status) {
  return status == Status::not_applicable ? "not applicable" : to_string(status);
}

void check_score(const Report& report, const GateOptions& options, std::vector<std::string>& reasons) {
  if (!options.fail_under || report.score.total >= *options.fail_under) return;
  reasons.push_back(fmt::format("the score {:.1f} is under {}", report.score.total, *options.fail_under));
}

void check_missing(const Report& report, const GateOptions& options, std::vector<std::string>& reasons) {
  if (!options.fail_on) return;
  for (const auto& item : report.items) {
    if (item.waiver || item.verdict.status != Status::missing || item.severity < *options.fail_on) continue;
    reasons.push_back(fmt::format("{} ({}) is missing", item.verdict.id, to_string(item.severity)));
  }
}

void check_required(const Report& report, const GateOptions& options, std::vector<std::string>& reasons) {
  for (const auto& id : options.required) {
    const auto item = std::find_if(report.items.begin(), report.items.end(),
                                   [&](const ReportItem& candidate) { return candidate.verdict.id == id; });
    if (item == report.items.end()) {
      reasons.push_back(fmt::format("{} is required and was not audited", id));
    } else if (!item->waiver && item->verdict.status != Status::met) {
      reasons.push_back(fmt::format("{} is required and is {}", id, words(item->verdict.status)));
    }
  }
}

}  // namespace

Gate evaluate_gate(const Report& report, const GateOptions& options) {
  Gate gate;
  check_score(report, options, gate.reasons);
  check_missing(report, options, gate.reasons);
  check_required(report, options, gate.reasons);
  gate.passed = gate.reasons.empty();
  return gate;
}

}  // namespace mlready
