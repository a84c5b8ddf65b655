#include "engine/decide/decide.h"

#include <algorithm>
#include <set>

#include "engine/decide/confidence.h"
#include "engine/decide/select.h"
#include "engine/decide/summary.h"
#include "engine/decide/weigh.h"

namespace mlready {
namespace {

/// How many places a verdict shows where documentation claims what no code does.
constexpr std::size_t claim_limit = 3;

/// A signal's places with what they prove.
struct WeighedFinding {
  bool holds_without_places = false;
  std::vector<std::pair<Place, Weight>> places;
};

/// Evaluates a verdict's expressions; keeps what each signal proved.
class Judgement {
 public:
  Judgement(const Case& facts, const Rule& rule)
      : facts_(facts),
        rule_(rule),
        evaluation_(facts.program, rule, facts.records, facts.candidates),
        weighed_(rule.signals.size()) {}

  /// Whether `expression` holds, counting only evidence of at least `least`.
  bool holds(const Expression& expression, Strength least) {
    const auto part_holds = [&](const Expression& part) { return holds(part, least); };
    switch (expression.kind) {
      case Expression::Kind::operand:
        return signal_holds(expression.operand.index, least);
      case Expression::Kind::negation:
        return !holds(expression.parts.front(), Strength::mentioned);
      case Expression::Kind::all:
        return std::ranges::all_of(expression.parts, part_holds);
      case Expression::Kind::any:
        return std::ranges::any_of(expression.parts, part_holds);
      case Expression::Kind::at_least:
        return std::ranges::count_if(expression.parts, part_holds) >= static_cast<std::ptrdiff_t>(expression.count);
      case Expression::Kind::same_file:
        return share_a_file(expression, least);
    }
    return false;
  }

  /// The most telling places behind the signals that `expression` names without negation.
  std::vector<Evidence> evidence(const Expression& expression, Strength least) {
    std::vector<Evidence> places;
    collect(expression, least, places);
    return select_evidence(std::move(places));
  }

  /// Signals with words in `lacking` that have no evidence of at least `least`.
  std::vector<std::string> lacking(Strength least) {
    std::vector<std::string> words;
    for (std::uint32_t index = 0; index < rule_.signals.size(); ++index) {
      const auto entry = rule_.lacking.find(rule_.signals[index].name);
      if (entry != rule_.lacking.end() && !signal_holds(index, least)) words.push_back(entry->second);
    }
    return words;
  }

  /// Where documentation states what a signal looks for.
  std::vector<Evidence> claims() {
    std::vector<Evidence> places;
    for (std::uint32_t index = 0; index < rule_.signals.size(); ++index) {
      for (const auto& [place, weight] : weighed(index).places) {
        if (!is_claim(place)) continue;
        places.push_back(to_evidence(place, weight, rule_.signals[index].name, facts_.records));
      }
    }
    auto selected = select_evidence(std::move(places));
    if (selected.size() > claim_limit) selected.resize(claim_limit);
    return selected;
  }

  /// How many signals found anything.
  std::size_t found() {
    std::size_t count = 0;
    for (std::uint32_t index = 0; index < rule_.signals.size(); ++index) {
      if (!weighed(index).places.empty()) ++count;
    }
    return count;
  }

 private:
  bool is_claim(const Place& place) const {
    if (place.where.fact == Candidates::whole_file || place.strength != Strength::mentioned) return false;
    return facts_.records.fact(place.where).claim;
  }

  const WeighedFinding& weighed(std::uint32_t index) {
    auto& slot = weighed_[index];
    if (slot) return *slot;
    const auto& finding = evaluation_.signal(index);
    slot = WeighedFinding{finding.holds && finding.places.empty(), {}};
    for (const auto& place : finding.places)
      slot->places.emplace_back(place, weigh(place, facts_.records, facts_.reach));
    return *slot;
  }

  bool signal_holds(std::uint32_t index, Strength least) {
    const auto& finding = weighed(index);
    return finding.holds_without_places ||
           std::ranges::any_of(finding.places, [&](const auto& place) { return place.second.strength >= least; });
  }

  std::set<std::uint32_t> files_of(const Expression& expression, Strength least) {
    std::set<std::uint32_t> files;
    if (expression.kind == Expression::Kind::operand) {
      for (const auto& [place, weight] : weighed(expression.operand.index).places) {
        if (weight.strength >= least) files.insert(place.where.file);
      }
    }
    for (const auto& part : expression.parts) files.merge(files_of(part, least));
    return files;
  }

  bool share_a_file(const Expression& expression, Strength least) {
    std::set<std::uint32_t> shared = files_of(expression.parts.front(), least);
    for (const auto& part : expression.parts) {
      const auto files = files_of(part, least);
      std::erase_if(shared, [&](std::uint32_t file) { return !files.contains(file); });
    }
    return !shared.empty();
  }

  void collect(const Expression& expression, Strength least, std::vector<Evidence>& result) {
    // A branch that does not hold has not made the verdict, whatever stands in it.
    if (expression.kind == Expression::Kind::negation || !holds(expression, least)) return;
    for (const auto& part : expression.parts) collect(part, least, result);
    if (expression.kind != Expression::Kind::operand) return;
    for (const auto& [place, weight] : weighed(expression.operand.index).places) {
      if (weight.strength < least) continue;
      result.push_back(to_evidence(place, weight, rule_.signals[expression.operand.index].name, facts_.records));
    }
  }

  const Case& facts_;
  const Rule& rule_;
  RuleEvaluation evaluation_;
  std::vector<std::optional<WeighedFinding>> weighed_;
};

Strength strongest(const std::vector<Evidence>& evidence) {
  return evidence.empty() ? Strength::none : evidence.front().strength;
}

std::optional<Trait> lacking_trait(const Rule& rule, const TraitValues& traits) {
  for (const auto trait : rule.info.needs) {
    if (!traits[static_cast<std::size_t>(trait)]) return trait;
  }
  return std::nullopt;
}

/// The documents that an item of `docs` asks for are their own evidence.
bool can_be_claimed(const Rule& rule) {
  return rule.info.area != "docs";
}

}  // namespace

Verdict decide(const Case& facts, const Rule& rule, const TraitValues& traits) {
  Verdict verdict{.id = rule.info.id};
  if (const auto trait = lacking_trait(rule, traits)) {
    verdict.status = Status::not_applicable;
    verdict.summary = summary_not_applicable(*trait);
    return verdict;
  }
  Judgement judgement(facts, rule);
  if (rule.met && judgement.holds(*rule.met, Strength::implemented)) {
    verdict.status = Status::met;
    verdict.evidence = judgement.evidence(*rule.met, Strength::implemented);
  } else if (rule.partial && judgement.holds(*rule.partial, Strength::mentioned)) {
    verdict.status = Status::partial;
    verdict.evidence = judgement.evidence(*rule.partial, Strength::mentioned);
  }
  verdict.strength = strongest(verdict.evidence);
  if (verdict.status == Status::met) verdict.strength = std::max(verdict.strength, Strength::implemented);
  const auto lacking =
      verdict.status == Status::met ? std::vector<std::string>{} : judgement.lacking(Strength::implemented);
  verdict.summary = summary_of(verdict, rule, lacking);
  verdict.confidence = confidence_of(verdict, judgement.found());
  if (can_be_claimed(rule) && verdict.status != Status::met && verdict.strength < Strength::implemented) {
    verdict.claims = judgement.claims();
  }
  return verdict;
}

TraitFinding decide_trait(const Case& facts, const Rule& rule, Trait trait) {
  Judgement judgement(facts, rule);
  TraitFinding finding{.trait = trait};
  // `declared` is enough: a library trains although only its users call the function that does it.
  finding.value = rule.met && judgement.holds(*rule.met, Strength::declared);
  if (finding.value) finding.evidence = judgement.evidence(*rule.met, Strength::declared);
  return finding;
}

}  // namespace mlready
