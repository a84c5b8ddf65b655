#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/evaluate/candidates.h"
#include "engine/evaluate/line_index.h"
#include "engine/evaluate/place.h"
#include "engine/measure/measurement.h"

namespace mlready {

/// What a signal found. `holds` may be true without a place (`not`).
struct Finding {
  bool holds = false;
  std::vector<Place> places;
};

/// Evaluates the signals of one rule over the candidates; remembers what it evaluated.
class RuleEvaluation {
 public:
  RuleEvaluation(const Program& program, const Rule& rule, const Records& records, const Candidates& candidates);

  /// @param signal number within the rule
  const Finding& signal(std::uint32_t signal);

 private:
  Finding evaluate(const Expression& expression);
  Finding measured(const Signal& signal);
  const std::vector<MeasuredSignal>& measurement();
  Finding evaluate_all(const Expression& expression);
  Finding evaluate_any(const Expression& expression);
  const Finding& operand(Operand operand);
  const Finding& matcher(std::uint32_t matcher);
  bool context_holds(const Matcher& matcher, FactReference where);
  bool any_in_file(Operand operand, FactReference where);
  bool any_in_scope(Operand operand, FactReference where);
  /// The files and scopes that places lie in.
  using Scopes = std::set<std::pair<std::uint32_t, ScopeIndex>>;
  const Scopes& scopes(Operand operand);
  const LineIndex& line_index(Operand operand);
  bool any_within(Operand operand, FactReference where);

  const Program& program_;
  const Rule& rule_;
  const Records& records_;
  const Candidates& candidates_;
  std::vector<std::optional<Finding>> signals_;
  std::map<std::uint32_t, Finding> matchers_;
  std::map<std::pair<Operand::Kind, std::uint32_t>, LineIndex> line_indices_;
  std::map<std::pair<Operand::Kind, std::uint32_t>, Scopes> scopes_;
  std::optional<std::vector<MeasuredSignal>> measurement_;
};

}  // namespace mlready
