#include "compare/baseline.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t few_names = 5;

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

const BaselineItem* known(const BaselinePart& part, const std::string& id) {
  const auto found = part.items.find(id);
  return found == part.items.end() ? nullptr : &found->second;
}

BaselinePart part_of(const Report& report) {
  BaselinePart part{report.score.total, {}};
  for (const auto& item : report.items) {
    const auto& verdict = item.verdict;
    part.items[verdict.id] = {verdict.status, verdict.strength, !verdict.claims.empty(), item.waiver.has_value()};
  }
  return part;
}

/// What got worse about one item that both judged; empty where nothing did.
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

bool is_judged(const Report& report, const std::string& id) {
  const auto found = std::ranges::find(report.items, id, [](const ReportItem& item) { return item.verdict.id; });
  return found != report.items.end() && found->verdict.status != Status::not_applicable;
}

/// What switching an item off takes away; empty where that is nothing.
std::string setback(const BaselinePart& part, const Report& report, const SwitchedOff& off) {
  const auto* before = known(part, off.id);
  if (before == nullptr || before->waived || rank(before->status) == 0 || is_judged(report, off.id)) return {};
  return fmt::format("{} was {} and is switched off ({})", off.id, words(before->status), off.place);
}

/// The digest of the rules' text, without the suffix for what a configuration changed.
std::string_view rules_only(std::string_view digest) {
  return digest.substr(0, digest.find('+'));
}

/// `report` without the items that the baseline already lacked.
Report without_known(Report report, const BaselinePart& part) {
  std::erase_if(report.items, [&](const ReportItem& item) {
    const auto* before = known(part, item.verdict.id);
    return before != nullptr && before->status == Status::missing;
  });
  return report;
}

GateOptions without_known(GateOptions options, const BaselinePart& part) {
  if (options.fail_under && part.total < *options.fail_under) options.fail_under.reset();
  std::erase_if(options.required, [&](const std::string& id) {
    const auto* before = known(part, id);
    return before != nullptr && before->status != Status::met;
  });
  return options;
}

/// The ids of `part` that `report` does not judge, in words: "docs.api, docs.features and 3 more".
std::string unjudged_names(const BaselinePart& part, const Report& report) {
  std::vector<std::string> names;
  for (const auto& [id, item] : part.items) {
    const auto same = [&wanted = id](const ReportItem& one) { return one.verdict.id == wanted; };
    if (std::ranges::none_of(report.items, same)) names.push_back(id);
  }
  if (names.size() <= few_names) return join(names, ", ");
  const auto rest = names.size() - few_names;
  names.resize(few_names);
  return fmt::format("{} and {} more", join(names, ", "), rest);
}

std::string rules_notice(const Baseline& baseline, const Report& report) {
  if (rules_only(baseline.rules_digest) != rules_only(report.rules_digest)) {
    return "the baseline was made by other rules: an item may have fallen because its rule changed, and the scores do "
           "not compare";
  }
  return baseline.rules_digest == report.rules_digest
             ? std::string()
             : "the baseline was made by another configuration: the scores do not compare";
}

std::string unknown_items_notice(const BaselinePart& part, const Report& report) {
  const auto unknown = std::ranges::count_if(
      report.items, [&](const ReportItem& item) { return known(part, item.verdict.id) == nullptr; });
  return unknown == 0 ? std::string() : fmt::format("the baseline does not know {} of the items", unknown);
}

std::string unknown_part_notice(const Report& report) {
  const auto& unit = report.target.unit;
  return (unit.empty() ? "the baseline is of a unit, not of the whole repository"
                       : "the baseline does not know the unit " + unit) +
         "; mlready baseline records it";
}

}  // namespace

Baseline baseline_of(const Report& report) {
  return baseline_of(std::vector<Report>{report});
}

Baseline baseline_of(const std::vector<Report>& reports) {
  const auto& first = reports.front();
  Baseline baseline{first.tool_version, first.rules_digest, first.target.revision.folder, {}};
  for (const auto& report : reports) baseline.parts[report.target.unit] = part_of(report);
  return baseline;
}

const BaselinePart* part_for(const Baseline& baseline, const Report& report) {
  const auto found = baseline.parts.find(report.target.unit);
  return found == baseline.parts.end() ? nullptr : &found->second;
}

std::vector<std::string> setbacks(const Baseline& baseline, const Report& report,
                                  const std::vector<SwitchedOff>& switched_off) {
  std::vector<std::string> reasons;
  const auto* part = part_for(baseline, report);
  if (part == nullptr) return reasons;
  const auto add = [&](std::string reason) {
    if (!reason.empty()) reasons.push_back(std::move(reason));
  };
  for (const auto& item : report.items) {
    if (const auto* before = known(*part, item.verdict.id)) add(setback(*before, item));
  }
  for (const auto& off : switched_off) add(setback(*part, report, off));
  return reasons;
}

std::vector<std::string> baseline_notices(const Baseline& baseline, const Report& report) {
  std::vector<std::string> notices{rules_notice(baseline, report)};
  if (const auto* part = part_for(baseline, report)) {
    notices.push_back(unknown_items_notice(*part, report));
    const auto names = unjudged_names(*part, report);
    notices.push_back(names.empty() ? names : "the baseline knows items that were not judged: " + names);
  } else {
    notices.push_back(unknown_part_notice(report));
  }
  std::erase(notices, std::string());
  return notices;
}

Result<Gate> evaluate_gate(const Report& report, const GateOptions& options, const Baseline& baseline,
                           const std::vector<SwitchedOff>& switched_off) {
  if (baseline.folder != report.target.revision.folder) {
    return failure(
        fmt::format("the baseline is of \"{}\", the audit of \"{}\"", baseline.folder, report.target.revision.folder),
        {}, "both must be of the same part of the repository");
  }
  const auto* part = part_for(baseline, report);
  if (part == nullptr) return evaluate_gate(report, options);
  auto gate = evaluate_gate(without_known(report, *part), without_known(options, *part));
  auto reasons = setbacks(baseline, report, switched_off);
  gate.reasons.insert(gate.reasons.begin(), reasons.begin(), reasons.end());
  gate.passed = gate.reasons.empty();
  return gate;
}

}  // namespace mlready
