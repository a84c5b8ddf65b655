#include "engine/decide/weigh.h"

#include <algorithm>

#include "base/text.h"
#include "extract/secret/redact.h"

namespace mlready {
namespace {

constexpr std::size_t excerpt_bytes = 160;

bool is_words(const Fact& fact) {
  return std::visit(
      [](const auto& payload) {
        using T = std::decay_t<decltype(payload)>;
        return std::is_same_v<T, Heading> || std::is_same_v<T, Prose> || std::is_same_v<T, Link> ||
               std::is_same_v<T, Table> || std::is_same_v<T, CodeBlock> || std::is_same_v<T, Diagram> ||
               std::is_same_v<T, Comment>;
      },
      fact.payload);
}

Weight raised(Strength strength, std::string_view runner) {
  return {std::max(strength, Strength::enforced), std::string(runner)};
}

Weight weigh_code(const Place& place, const Fact& fact, const FactStore& store, const Reach& reach) {
  const auto file = place.where.file;
  const auto role = store.files()[file].file().role;
  if (role == Role::docs && !place.strength_is_set) return {std::min(place.strength, Strength::mentioned), {}};
  if (reach.is_unreached(file, fact.scope)) return {std::min(place.strength, Strength::declared), "defined, never called"};
  if (place.strength < Strength::implemented) return {place.strength, {}};
  if (const auto runner = reach.runner_of_command(place.where); !runner.empty()) return raised(place.strength, runner);
  if (const auto runner = reach.runner_of_file(file); !runner.empty()) return raised(place.strength, runner);
  if (fact.scope != 0 && reach.is_tested(file, fact.scope)) return raised(place.strength, "exercised by a test");
  return {place.strength, {}};
}

}  // namespace

Weight weigh(const Place& place, const FactStore& store, const Reach& reach) {
  if (!place.note.empty()) return {place.strength, place.note};
  if (place.where.fact == Candidates::whole_file) {
    const auto runner = reach.runner_of_file(place.where.file);
    if (place.strength >= Strength::implemented && !runner.empty()) return raised(place.strength, runner);
    return {place.strength, {}};
  }
  const auto& fact = store.fact(place.where);
  if (is_words(fact)) return {place.strength, {}};
  return weigh_code(place, fact, store, reach);
}

Evidence to_evidence(const Place& place, const Weight& weight, const std::string& signal, const FactStore& store) {
  const auto& file = store.files()[place.where.file];
  Evidence evidence{.strength = weight.strength, .path = file.file().path, .signal = signal, .note = weight.note};
  if (place.where.fact == Candidates::whole_file) return evidence;
  const auto lines = store.fact(place.where).lines;
  evidence.line = lines.first;
  evidence.end_line = lines.last;
  evidence.excerpt = one_line(redact(file.excerpt({lines.first, lines.first}, 4 * excerpt_bytes)), excerpt_bytes);
  return evidence;
}

}  // namespace mlready
