#include "mlready/audit.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <thread>

#include "audit/excerpts.h"
#include "audit/judge.h"
#include "audit/record_files.h"
#include "audit/redact_names.h"
#include "audit/rule_names.h"
#include "audit/stopwatch.h"
#include "engine/rules/program.h"
#include "mlready/score.h"
#include "mlready/version.h"

namespace mlready {
namespace {

bool names_rule(const std::string& word, const Rule& rule) {
  return word == rule.info.id || word == rule.info.area;
}

bool any_names(const std::vector<std::string>& words, const Rule& rule) {
  return std::ranges::any_of(words, [&](const std::string& word) { return names_rule(word, rule); });
}

Result<std::vector<const Rule*>> chosen_rules(const RuleSet& rules, const AuditOptions& options) {
  for (const auto* words : {&options.only, &options.skip}) {
    if (const auto checked = check_names(rules.items(), *words, true); !checked) return tl::unexpected(checked.error());
  }
  std::vector<const Rule*> chosen;
  for (const auto& rule : rules.program().rules) {
    const bool wanted = options.only.empty() || any_names(options.only, rule);
    if (wanted && !any_names(options.skip, rule)) chosen.push_back(&rule);
  }
  return chosen;
}

/// `digest`, and a suffix for the options that change what is judged or weighed.
std::string digest_with(const std::string& digest, const AuditOptions& options) {
  std::string changes;
  const auto add = [&](char kind, const auto& name, int value) {
    changes += fmt::format("{}{}={}\n", kind, name, value);
  };
  for (const auto& name : options.only) add('o', name, 1);
  for (const auto& name : options.skip) add('s', name, 1);
  for (const auto& [id, severity] : options.severities) add('v', id, static_cast<int>(severity));
  for (const auto& [trait, value] : options.traits) add('t', to_string(trait), value ? 1 : 0);
  return changes.empty() ? digest : fmt::format("{}+{:016x}", digest, XXH3_64bits(changes.data(), changes.size()));
}

Severity severity_of(const RuleInfo& info, const AuditOptions& options) {
  const auto own = options.severities.find(info.id);
  return own == options.severities.end() ? info.severity : own->second;
}

ReportItem to_item(const Rule& rule, Verdict verdict, const AuditOptions& options) {
  const auto& info = rule.info;
  return {.verdict = std::move(verdict),
          .area = info.area,
          .title = info.title,
          .checklist = info.checklist,
          .severity = severity_of(info, options),
          .why = info.why,
          .remediation = info.fix,
          .references = info.references,
          .frameworks = info.frameworks,
          .waiver = std::nullopt,
          .attestation = std::nullopt};
}

/// All places that the report cites.
std::vector<Evidence*> cited(Report& report) {
  std::vector<Evidence*> places;
  const auto add = [&](std::vector<Evidence>& evidence) {
    for (auto& one : evidence) places.push_back(&one);
  };
  for (auto& trait : report.traits) add(trait.evidence);
  for (auto& item : report.items) {
    add(item.verdict.evidence);
    add(item.verdict.claims);
  }
  return places;
}

}  // namespace

Result<Report> audit(const FileSystem& files, const RuleSet& rule_set, const AuditOptions& options) {
  const auto& program = rule_set.program();
  const auto rules = chosen_rules(rule_set, options);
  if (!rules) return tl::unexpected(rules.error());
  const unsigned jobs = options.jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.jobs;
  auto recorded = record_files(files, program, {jobs, options.progress, options.timed, options.cache_directory});
  if (!recorded) return tl::unexpected(recorded.error());

  const auto& records = recorded->records;
  Stopwatch watch(CLOCK_PROCESS_CPUTIME_ID);
  const auto timed = [&](const char* stage) {
    if (options.timed) options.timed({stage, watch.lap(), 0, 0});
  };
  const Reach reach(records, recorded->uses);
  const Candidates candidates(program, records, reach);
  const Case facts{program, records, candidates, reach};
  timed("reach");

  Report report{.tool_version = std::string(version()), .rules_digest = digest_with(program.digest, options)};
  report.target.revision = files.revision();
  report.target.files = records.files().size();
  report.target.bytes = recorded->bytes;
  report.traits = judge_traits(facts, options.traits);
  auto verdicts = judge(facts, *rules, values_of(report.traits), jobs);
  for (std::size_t i = 0; i < verdicts.size(); ++i)
    report.items.push_back(to_item(*(*rules)[i], std::move(verdicts[i]), options));
  report.score = score(report.items);
  timed("verdicts");
  report.problems = std::move(recorded->problems);
  std::ranges::move(add_excerpts(cited(report), files, recorded->tree, records), std::back_inserter(report.problems));
  for (auto& trait : report.traits) redact_names(trait.evidence);
  for (auto& item : report.items) redact_names(item.verdict);
  redact_names(report.problems);
  timed("cited lines");
  return report;
}

Result<Report> audit(const FileSystem& files, const AuditOptions& options) {
  const auto rules = RuleSet::load();
  return rules ? audit(files, *rules, options) : tl::unexpected(rules.error());
}

std::string_view version() {
  return MLREADY_VERSION;
}

}  // namespace mlready
