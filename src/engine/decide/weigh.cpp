#include "engine/decide/weigh.h"

#include <algorithm>

#include "base/secret/redact.h"
#include "base/text.h"

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

/// The scope that a definition or class opens, which starts and ends with it; of any other fact, where it lies.
ScopeIndex judged_scope(const FileFacts& facts, const Fact& fact) {
  const bool opens =
      std::holds_alternative<Definition>(fact.payload) || std::holds_alternative<ClassDefinition>(fact.payload);
  if (!opens) return fact.scope;
  const auto& scopes = facts.scopes();
  const auto first_line = [](const Scope& scope) { return scope.lines.first; };
  auto scope = std::ranges::lower_bound(scopes, fact.lines.first, {}, first_line);
  for (; scope != scopes.end() && scope->lines.first == fact.lines.first; ++scope) {
    const auto index = static_cast<ScopeIndex>(scope - scopes.begin());
    if (index != 0 && scope->parent == fact.scope && scope->lines.last == fact.lines.last) return index;
  }
  return fact.scope;
}

Weight weigh_code(const Place& place, const Fact& fact, const FactStore& store, const Reach& reach) {
  const auto file = place.where.file;
  const auto role = store.files()[file].file().role;
  if (role == Role::docs && !place.strength_is_set) return {std::min(place.strength, Strength::mentioned), {}};
  const auto scope = judged_scope(store.files()[file], fact);
  if (reach.is_unreached(file, scope)) return {std::min(place.strength, Strength::declared), "defined, never called"};
  if (place.strength < Strength::implemented) return {place.strength, {}};
  if (const auto runner = reach.runner_of_command(place.where); !runner.empty()) return raised(place.strength, runner);
  if (const auto runner = reach.runner_of_file(file); !runner.empty()) return raised(place.strength, runner);
  if (scope != 0 && reach.is_tested(file, scope)) return raised(place.strength, "exercised by a test");
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
  return evidence;
}

void add_excerpts(std::vector<Evidence>& evidence, const FactStore& store) {
  for (auto& one : evidence) {
    const auto* file = store.find(one.path);
    if (file == nullptr || one.line == 0) continue;
    one.excerpt = one_line(redact(file->excerpt({one.line, one.line}, 4 * excerpt_bytes)), excerpt_bytes);
  }
}

}  // namespace mlready
