#include "engine/evaluate/evaluate.h"

#include <algorithm>

namespace mlready {
namespace {

/// The places of `finding` in the file of `where`; places come in order.
std::span<const Place> in_same_file(const Finding& finding, FactReference where) {
  const auto file_of = [](const Place& place) { return place.where.file; };
  const auto first = std::ranges::lower_bound(finding.places, where.file, {}, file_of);
  const auto last = std::ranges::upper_bound(finding.places, where.file, {}, file_of);
  return {first, last};
}

Counts counts_of(const Records& records, std::string_view item) {
  std::vector<std::pair<std::uint32_t, Tally>> tallies;
  for (std::uint32_t file = 0; file < records.files().size(); ++file) {
    for (const auto& tally : records.files()[file].tallies) {
      if (tally.item == item) tallies.emplace_back(file, tally);
    }
  }
  return Counts(std::move(tallies));
}

/// In order, the strongest of the same place first.
bool comes_before(const Place& a, const Place& b) {
  return a.where != b.where ? a.where < b.where : a.strength > b.strength;
}

void keep_first_of_same(std::vector<Place>& places) {
  const auto is_same = [](const Place& a, const Place& b) { return a.where == b.where; };
  places.erase(std::unique(places.begin(), places.end(), is_same), places.end());
}

/// Adds `more` to `places`, both of which come in order.
void merge(std::vector<Place>& places, const std::vector<Place>& more) {
  const auto size = static_cast<std::ptrdiff_t>(places.size());
  places.insert(places.end(), more.begin(), more.end());
  std::inplace_merge(places.begin(), places.begin() + size, places.end(), comes_before);
}

bool needs_context(const Matcher& matcher) {
  return !matcher.contains.empty() || !matcher.same_scope.empty() || !matcher.same_file.empty();
}

}  // namespace

RuleEvaluation::RuleEvaluation(const Program& program, const Rule& rule, const Records& records,
                               const Candidates& candidates)
    : program_(program), rule_(rule), records_(records), candidates_(candidates), signals_(rule.signals.size()) {}

const Finding& RuleEvaluation::signal(std::uint32_t index) {
  if (signals_[index]) return *signals_[index];
  const auto& signal = rule_.signals[index];
  // Set first: a signal that refers to itself, refused when rules load, could not make this recurse for ever.
  signals_[index] = Finding{};
  auto finding = signal.measured.empty() ? evaluate(signal.expression) : measured(signal);
  if (signal.strength) {
    for (auto& place : finding.places) {
      place.strength = *signal.strength;
      place.strength_is_set = true;
    }
  }
  signals_[index] = std::move(finding);
  return *signals_[index];
}

/// The rule's own measurement, taken once for all of its signals.
const std::vector<MeasuredSignal>& RuleEvaluation::measurement() {
  if (measurement_) return *measurement_;
  measurement_.emplace();
  for (const auto& measurement : all_measurements()) {
    if (measurement.id == rule_.info.id) measurement_ = measurement.conclude(counts_of(records_, measurement.id));
  }
  return *measurement_;
}

Finding RuleEvaluation::measured(const Signal& signal) {
  Finding finding;
  for (const auto& result : measurement()) {
    if (result.name != signal.measured) continue;
    finding.holds = true;
    for (const auto& [where, note] : result.places) {
      finding.places.push_back({where, Strength::implemented, false, note});
    }
  }
  std::ranges::stable_sort(finding.places, comes_before);
  keep_first_of_same(finding.places);
  return finding;
}

Finding RuleEvaluation::evaluate(const Expression& expression) {
  switch (expression.kind) {
    case Expression::Kind::operand:
      return operand(expression.operand);
    case Expression::Kind::negation:
      return {!evaluate(expression.parts.front()).holds, {}};
    case Expression::Kind::all:
      return evaluate_all(expression);
    default:
      return evaluate_any(expression);
  }
}

Finding RuleEvaluation::evaluate_all(const Expression& expression) {
  Finding result{true, {}};
  for (const auto& part : expression.parts) {
    const auto finding = evaluate(part);
    if (!finding.holds) return {};
    merge(result.places, finding.places);
  }
  keep_first_of_same(result.places);
  return result;
}

Finding RuleEvaluation::evaluate_any(const Expression& expression) {
  Finding result;
  for (const auto& part : expression.parts) {
    const auto finding = evaluate(part);
    result.holds = result.holds || finding.holds;
    merge(result.places, finding.places);
  }
  keep_first_of_same(result.places);
  return result;
}

const Finding& RuleEvaluation::operand(Operand operand) {
  return operand.kind == Operand::Kind::signal ? signal(operand.index) : matcher(operand.index);
}

const Finding& RuleEvaluation::matcher(std::uint32_t index) {
  if (const auto known = matchers_.find(index); known != matchers_.end()) return known->second;
  const auto& matcher = program_.matchers[index];
  const bool context = needs_context(matcher);
  Finding finding;
  for (const auto where : candidates_.of(index)) {
    if (context && !context_holds(matcher, where)) continue;
    finding.places.push_back(
        {where, matcher.strength.value_or(matcher.verb->strength), matcher.strength.has_value(), {}});
  }
  finding.holds = !finding.places.empty();
  return matchers_.emplace(index, std::move(finding)).first->second;
}

bool RuleEvaluation::context_holds(const Matcher& matcher, FactReference where) {
  const auto all = [&](const std::vector<Operand>& operands, auto test) {
    return std::ranges::all_of(operands, [&](Operand operand) { return (this->*test)(operand, where); });
  };
  const auto any = [&](const std::vector<Operand>& operands, auto test) {
    return operands.empty() ||
           std::ranges::any_of(operands, [&](Operand operand) { return (this->*test)(operand, where); });
  };
  return any(matcher.same_file, &RuleEvaluation::any_in_file) &&
         any(matcher.same_scope, &RuleEvaluation::any_in_scope) && all(matcher.contains, &RuleEvaluation::any_within);
}

bool RuleEvaluation::any_in_file(Operand wanted, FactReference where) {
  return !in_same_file(operand(wanted), where).empty();
}

bool RuleEvaluation::any_in_scope(Operand wanted, FactReference where) {
  if (where.fact == Candidates::whole_file) return false;
  return scopes(wanted).contains({where.file, records_.fact(where).scope});
}

const RuleEvaluation::Scopes& RuleEvaluation::scopes(Operand wanted) {
  const std::pair key(wanted.kind, wanted.index);
  const auto known = scopes_.find(key);
  if (known != scopes_.end()) return known->second;
  Scopes found;
  for (const auto& place : operand(wanted).places) {
    if (place.where.fact != Match::whole_file) found.emplace(place.where.file, records_.fact(place.where).scope);
  }
  return scopes_.emplace(key, std::move(found)).first->second;
}

const LineIndex& RuleEvaluation::line_index(Operand wanted) {
  const std::pair key(wanted.kind, wanted.index);
  const auto known = line_indices_.find(key);
  if (known != line_indices_.end()) return known->second;
  return line_indices_.emplace(key, LineIndex(operand(wanted).places, records_)).first->second;
}

bool RuleEvaluation::any_within(Operand wanted, FactReference where) {
  if (where.fact == Candidates::whole_file) return any_in_file(wanted, where);
  return line_index(wanted).any_within(where, records_.fact(where).lines);
}

}  // namespace mlready
