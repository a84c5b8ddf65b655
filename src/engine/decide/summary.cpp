#include "engine/decide/summary.h"

#include <algorithm>

#include "base/text.h"

namespace mlready {
namespace {

std::string in_words(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string place_of(const Evidence& evidence) {
  return evidence.line == 0 ? evidence.path : evidence.path + ":" + std::to_string(evidence.line);
}

/// How weak the evidence of a partial item is; empty where a part is done for real.
std::string_view weakness(Strength strength) {
  switch (strength) {
    case Strength::mentioned:
      return "only mentioned: ";
    case Strength::declared:
      return "only declared: ";
    default:
      return {};
  }
}

std::string lead(const Verdict& verdict) {
  const auto& first = verdict.evidence.front();
  std::string text = in_words(first.signal) + " in " + place_of(first);
  if (!first.note.empty()) text += " (" + first.note + ")";
  if (verdict.evidence.size() > 1) {
    const auto more = verdict.evidence.size() - 1;
    text += " and " + std::to_string(more) + (more == 1 ? " more place" : " more places");
  }
  return text;
}

/// The signals that the expression asks for, without those that must be absent, each once.
void add_wanted(const Expression& expression, const Rule& rule, std::vector<std::string>& names) {
  if (expression.kind == Expression::Kind::negation) return;
  for (const auto& part : expression.parts) add_wanted(part, rule, names);
  if (expression.kind != Expression::Kind::operand) return;
  const auto name = in_words(rule.signals[expression.operand.index].name);
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

std::string looked_for(const Rule& rule) {
  std::vector<std::string> names;
  if (rule.met) add_wanted(*rule.met, rule, names);
  return "no evidence; looked for: " + join(names, ", ");
}

}  // namespace

std::string summary_not_applicable(Trait trait) {
  switch (trait) {
    case Trait::trains:
      return "the repository does not train a model";
    case Trait::serves:
      return "the repository does not serve predictions";
    case Trait::data:
      return "the repository reads no data to train on, make features or score";
    case Trait::containerised:
      return "the repository builds no container image";
  }
  return {};
}

std::string summary_of(const Verdict& verdict, const Rule& rule, const std::vector<std::string>& lacking) {
  std::string text;
  if (verdict.status == Status::missing) {
    text = looked_for(rule);
  } else if (verdict.evidence.empty()) {
    text = verdict.status == Status::met ? "nothing speaks against it" : "a part only";
  } else if (verdict.status == Status::met) {
    text = lead(verdict);
  } else {
    text = std::string(weakness(verdict.strength)) + lead(verdict);
  }
  if (!lacking.empty() && verdict.status == Status::partial) text += "; lacking: " + join(lacking, ", ");
  return text;
}

}  // namespace mlready
