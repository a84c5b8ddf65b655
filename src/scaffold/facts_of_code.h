#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "mlready/fact_store.h"

// What the detectors share.

namespace mlready {

/// Whether the file is the project's own and no test: what it says is what the project does.
inline bool is_own(const FileFacts& facts) {
  const auto role = facts.file().role;
  return role != Role::vendored && role != Role::generated && role != Role::data && role != Role::test &&
         role != Role::docs;
}

/// Calls `visit(fact, facts)` for each `T` of the project's own files, in order.
template <class T, class Visit>
void for_each_own(const FactStore& store, Visit visit) {
  for (const auto reference : store.of<T>()) {
    const auto& facts = store.file(reference);
    if (is_own(facts)) visit(store.get<T>(reference), facts, store.fact(reference).lines);
  }
}

/// Adds `value` unless it is there or there are `most` already.
inline void add_once(std::vector<std::string>& values, std::string_view value, std::size_t most) {
  if (value.empty() || values.size() >= most || std::ranges::find(values, value) != values.end()) return;
  values.emplace_back(value);
}

inline std::string place_of(const FileFacts& facts, Lines lines) {
  return fmt::format("{}:{}", facts.file().path, lines.first);
}

}  // namespace mlready
