#include "audit/trace.h"

#include <algorithm>
#include <thread>

#include "audit/excerpts.h"
#include "audit/judge.h"
#include "audit/record_files.h"
#include "audit/redact_names.h"
#include "audit/rule_names.h"
#include "base/text.h"
#include "engine/decide/select.h"
#include "engine/decide/weigh.h"

namespace mlready {
namespace {

std::string words_of(const Expression& expression, const Rule& rule);

std::string joined(const Expression& expression, const Rule& rule, std::string_view between) {
  std::vector<std::string> parts;
  for (const auto& part : expression.parts) {
    const auto words = words_of(part, rule);
    parts.push_back(part.parts.size() > 1 ? "(" + words + ")" : words);
  }
  return join(parts, between);
}

/// The rules' loader bounds how deep expressions nest.
std::string words_of(const Expression& expression, const Rule& rule) {
  switch (expression.kind) {
    case Expression::Kind::operand:
      return rule.signals[expression.operand.index].name;
    case Expression::Kind::any:
      return joined(expression, rule, " or ");
    case Expression::Kind::all:
      return joined(expression, rule, " and ");
    case Expression::Kind::negation:
      return "not " + joined(expression, rule, "");
    case Expression::Kind::at_least:
      return "at least " + std::to_string(expression.count) + " of (" + joined(expression, rule, ", ") + ")";
    case Expression::Kind::same_file:
      break;
  }
  return joined(expression, rule, " and, in the same file, ");
}

std::string words_of(const std::optional<Expression>& expression, const Rule& rule) {
  return expression ? words_of(*expression, rule) : std::string();
}

void add_looked_for(const Expression& expression, const Case& facts, const Rule& rule,
                    std::vector<std::string>& lines) {
  for (const auto& part : expression.parts) add_looked_for(part, facts, rule, lines);
  if (expression.kind != Expression::Kind::operand) return;
  if (expression.operand.kind == Operand::Kind::signal) {
    return lines.push_back("the signal " + rule.signals[expression.operand.index].name);
  }
  const auto& matcher = facts.program.matchers[expression.operand.index];
  if (matcher.verb != nullptr) lines.push_back(std::string(matcher.verb->name) + ": " + join(matcher.patterns, ", "));
}

SignalTrace trace_of(const Signal& signal, const Finding& finding, const Case& facts, const Rule& rule) {
  SignalTrace result{.name = signal.name, .holds = finding.holds, .places = finding.places.size()};
  if (signal.measured.empty()) {
    add_looked_for(signal.expression, facts, rule, result.looked_for);
  } else {
    result.looked_for.push_back("measured: " + signal.measured);
  }
  std::vector<Evidence> places;
  for (const auto& place : finding.places) {
    places.push_back(to_evidence(place, weigh(place, facts.records, facts.reach), signal.name, facts.records));
  }
  result.evidence = select_evidence(std::move(places));
  return result;
}

ItemTrace trace_of(const Case& facts, const Rule& rule, const TraitValues& traits) {
  ItemTrace result{
      .verdict = decide(facts, rule, traits), .met = words_of(rule.met, rule), .partial = words_of(rule.partial, rule)};
  RuleEvaluation evaluation(facts.program, rule, facts.records, facts.candidates);
  for (std::uint32_t index = 0; index < rule.signals.size(); ++index) {
    result.signals.push_back(trace_of(rule.signals[index], evaluation.signal(index), facts, rule));
  }
  return result;
}

std::vector<Evidence*> cited(std::vector<ItemTrace>& traces) {
  std::vector<Evidence*> places;
  const auto add = [&](std::vector<Evidence>& evidence) {
    for (auto& one : evidence) places.push_back(&one);
  };
  for (auto& item : traces) {
    add(item.verdict.evidence);
    add(item.verdict.claims);
    for (auto& signal : item.signals) add(signal.evidence);
  }
  return places;
}

}  // namespace

Result<std::vector<ItemTrace>> trace(const FileSystem& files, const RuleSet& rules, const std::vector<std::string>& ids,
                                     const AuditOptions& options) {
  if (const auto known = check_names(rules.items(), ids, false); !known) return tl::unexpected(known.error());
  const unsigned jobs = options.jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.jobs;
  const auto& program = rules.program();
  const auto recorded = record_files(files, program, {jobs, options.progress, options.timed, options.cache_directory});
  if (!recorded) return tl::unexpected(recorded.error());
  const auto& records = recorded->records;
  const Reach reach(records, recorded->uses);
  const Candidates candidates(program, records, reach);
  const Case facts{program, records, candidates, reach};
  const auto traits = values_of(judge_traits(facts, options.traits));
  std::vector<ItemTrace> traces;
  for (const auto& id : ids) {
    const auto rule = std::ranges::find(program.rules, id, [](const Rule& one) { return one.info.id; });
    traces.push_back(trace_of(facts, *rule, traits));
  }
  add_excerpts(cited(traces), files, recorded->tree, records);
  for (auto& item : traces) {
    redact_names(item.verdict);
    for (auto& signal : item.signals) redact_names(signal.evidence);
  }
  return traces;
}

}  // namespace mlready
