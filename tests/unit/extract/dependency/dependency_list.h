#pragma once

#include <string>

#include "support/listed_facts.h"

namespace mlready::testing {

/// "lines: ecosystem name version pinned [group] source" of each dependency; the source only where it is no manifest.
inline Listed listed_dependencies(const FileFacts& facts) {
  Listed list;
  for (const auto& fact : facts.facts()) {
    const auto* dependency = std::get_if<Dependency>(&fact.payload);
    if (dependency == nullptr) continue;
    auto line = std::to_string(fact.lines.first);
    if (fact.lines.last != fact.lines.first) line += "-" + std::to_string(fact.lines.last);
    line += ": " + std::string(dependency->ecosystem) + " " + std::string(dependency->name);
    if (!dependency->version.empty()) line += " " + std::string(dependency->version);
    if (dependency->pinned) line += " pinned";
    if (!dependency->group.empty()) line += " [" + std::string(dependency->group) + "]";
    if (dependency->source == DependencySource::lock) line += " lock";
    if (dependency->source == DependencySource::install) line += " install";
    list.push_back(line);
  }
  return list;
}

}  // namespace mlready::testing
