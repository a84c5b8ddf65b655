#include "engine/decide/weigh.h"

#include <algorithm>

namespace mlready {
namespace {

template <class... Kinds>
constexpr bool is_one_of(std::size_t kind) {
  return ((FactPayload(Kinds{}).index() == kind) || ...);
}

bool is_words(const RecordedFact& fact) {
  return is_one_of<Heading, Prose, Link, Table, CodeBlock, Diagram, Comment>(fact.kind);
}

Weight raised(Strength strength, std::string_view runner) {
  return {std::max(strength, Strength::enforced), runner};
}

Weight weigh_code(const Place& place, const RecordedFact& fact, const Records& records, const Reach& reach) {
  const auto file = place.where.file;
  if (records.files()[file].role == Role::docs && !place.strength_is_set) {
    return {std::min(place.strength, Strength::mentioned), {}};
  }
  const auto scope = fact.judged_scope;
  if (reach.is_unreached(file, scope)) return {std::min(place.strength, Strength::declared), "defined, never called"};
  if (reach.is_unused(place.where)) return {std::min(place.strength, Strength::declared), "defined, never used"};
  if (place.strength < Strength::implemented) return {place.strength, {}};
  if (const auto runner = reach.runner_of_command(place.where); !runner.empty()) return raised(place.strength, runner);
  if (const auto runner = reach.runner_of_file(file); !runner.empty()) return raised(place.strength, runner);
  if (scope != 0 && reach.is_tested(file, scope)) return raised(place.strength, "exercised by a test");
  return {place.strength, {}};
}

/// As if there were nothing that waits to be filled in.
Weight weigh_filled(const Place& place, const Records& records, const Reach& reach) {
  if (!place.note.empty()) return {place.strength, place.note};
  if (place.where.fact == Candidates::whole_file) {
    const auto runner = reach.runner_of_file(place.where.file);
    if (place.strength >= Strength::implemented && !runner.empty()) return raised(place.strength, runner);
    return {place.strength, {}};
  }
  const auto& fact = records.fact(place.where);
  if (is_words(fact)) return {place.strength, {}};
  return weigh_code(place, fact, records, reach);
}

}  // namespace

Weight weigh(const Place& place, const Records& records, const Reach& reach) {
  const auto weight = weigh_filled(place, records, reach);
  const bool whole_file = place.where.fact == Candidates::whole_file;
  const bool unfilled = whole_file ? records.file(place.where).unfilled : records.fact(place.where).unfilled;
  if (!unfilled || weight.strength <= Strength::declared) return weight;
  return {Strength::declared, "not filled in yet"};
}

Evidence to_evidence(const Place& place, const Weight& weight, const std::string& signal, const Records& records) {
  Evidence evidence{.strength = weight.strength,
                    .path = records.file(place.where).path,
                    .signal = signal,
                    .note = std::string(weight.note)};
  if (place.where.fact == Candidates::whole_file) return evidence;
  const auto lines = records.fact(place.where).lines;
  evidence.line = lines.first;
  evidence.end_line = lines.last;
  return evidence;
}

}  // namespace mlready
