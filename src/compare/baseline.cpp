#include "compare/baseline.h"

#include <fmt/format.h>

#include <algorithm>

namespace mlready {
namespace {

bool is_open(Status status) {
  return status == Status::missing || status == Status::partial;
}

std::string_view words(Status status) {
  return status == Status::not_applicable ? "not applicable" : to_string(status);
}

/// How good a status is; nothing of one that does not apply.
int rank(Status status) {
  return status == Status::met ? 2 : status == Status::partial ? 1 : 0;
}

const BaselineItem* known(const Baseline& baseline, const std::string& id) {
  const auto found = baseline.items.find(id);
  return found == baseline.items.end() ? nullptr : &found->second;
}

/// What got worse about one item; empty where nothing did.
std::string setback(const BaselineItem& before, const ReportItem& item) {
  const auto& now = item.verdict;
  if (item.waiver || before.status == Status::not_applicable || now.status == Status::not_applicable) return {};
  if (rank(now.status) < rank(before.status)) {
    return fmt::format("{} fell from {} to {}", now.id, words(before.status), words(now.status));
  }
  if (now.status == before.status && now.strength < before.strength) {
    return fmt::format("{} fell from {} to {}", now.id, to_string(before.strength), to_string(now.strength));
  }
  if (!now.claims.empty() && !before.unkept_claim) {
    return fmt::format("{} is claimed by {} and not done", now.id, now.claims.front().path);
  }
  if (before.waived && is_open(now.status)) return fmt::format("the waiver of {} does not hold any more", now.id);
  return {};
}

/// The digest of the rules' text, without the suffix for what a configuration changed.
std::string_view rules_only(std::string_view digest) {
  return digest.substr(0, digest.find('+'));
}

/// `report` without the items that the baseline already lacked.
Report without_known(Report report, const Baseline& baseline) {
  std::erase_if(report.items, [&](const ReportItem& item) {
    const auto* before = known(baseline, item.verdict.id);
    return before != nullptr && before->status == Status::missing;
  });
  return report;
}

GateOptions without_known(GateOptions options, const Baseline& baseline) {
  if (options.fail_under && baseline.total < *options.fail_under) options.fail_under.reset();
  std::erase_if(options.required, [&](const std::string& id) {
    const auto* before = known(baseline, id);
    return before != nullptr && before->status != Status::met;
  });
  return options;
}

}  // namespace

Baseline baseline_of(const Report& report) {
  Baseline baseline{report.tool_version, report.rules_digest, report.target.revision.folder, report.score.total, {}};
  for (const auto& item : report.items) {
    const auto& verdict = item.verdict;
    baseline.items[verdict.id] = {verdict.status, verdict.strength, !verdict.claims.empty(), item.waiver.has_value()};
  }
  return baseline;
}

std::vector<std::string> setbacks(const Baseline& baseline, const Report& report) {
  std::vector<std::string> reasons;
  for (const auto& item : report.items) {
    const auto* before = known(baseline, item.verdict.id);
    auto reason = before == nullptr ? std::string() : setback(*before, item);
    if (!reason.empty()) reasons.push_back(std::move(reason));
  }
  return reasons;
}

std::vector<std::string> baseline_notices(const Baseline& baseline, const Report& report) {
  std::vector<std::string> notices;
  if (rules_only(baseline.rules_digest) != rules_only(report.rules_digest)) {
    notices.emplace_back(
        "the baseline was made by other rules: an item may have fallen because its rule changed, and the "
        "scores do not compare");
  } else if (baseline.rules_digest != report.rules_digest) {
    notices.emplace_back("the baseline was made by another configuration: the scores do not compare");
  }
  std::size_t judged = 0;
  std::size_t unknown = 0;
  for (const auto& item : report.items) ++(known(baseline, item.verdict.id) != nullptr ? judged : unknown);
  if (unknown > 0) notices.push_back(fmt::format("the baseline does not know {} of the items", unknown));
  if (const auto left = baseline.items.size() - judged; left > 0) {
    notices.push_back(fmt::format("{} of the baseline's items were not judged", left));
  }
  return notices;
}

Result<Gate> evaluate_gate(const Report& report, const GateOptions& options, const Baseline& baseline) {
  if (baseline.folder != report.target.revision.folder) {
    return failure(
        fmt::format("the baseline is of \"{}\", the audit of \"{}\"", baseline.folder, report.target.revision.folder),
        {}, "both must be of the same part of the repository");
  }
  auto gate = evaluate_gate(without_known(report, baseline), without_known(options, baseline));
  auto reasons = setbacks(baseline, report);
  gate.reasons.insert(gate.reasons.begin(), reasons.begin(), reasons.end());
  gate.passed = gate.reasons.empty();
  return gate;
}

}  // namespace mlready
