#include "extract/deploy/inherited_keys.h"

namespace mlready {
namespace {

/// A hostile chart could use all of its values in each of its lines.
constexpr std::size_t most_keys = 5000;

}  // namespace

void inherit_keys(const FileFacts& source, std::string_view from, std::string_view to, const Fact& place,
                  std::vector<InheritedKey>& inherited) {
  for (const auto& fact : source.facts()) {
    const auto* key = std::get_if<ConfigKey>(&fact.payload);
    if (inherited.size() == most_keys) return;
    if (key == nullptr || !key->path.starts_with(from)) continue;
    const auto rest = key->path.substr(from.size());
    if (!rest.empty() && !rest.starts_with('.') && !rest.starts_with("[]")) continue;
    inherited.push_back({std::string(to) + std::string(rest), key->value, place.lines, place.scope});
  }
}

void add_keys(const std::vector<InheritedKey>& inherited, FileFacts& facts) {
  for (const auto& key : inherited) {
    facts.add(ConfigKey{facts.keep(key.path), facts.keep(key.value)}, key.lines, key.scope);
  }
}

}  // namespace mlready
