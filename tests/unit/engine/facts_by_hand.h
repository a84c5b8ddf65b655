#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/match/evaluate.h"
#include "engine/rules/load.h"
#include "mlready/fact_store.h"

namespace mlready::testing {

/// A file with one line a fact, so that the n-th fact stands on line n.
inline FileFacts file_with(std::string path, std::vector<FactPayload> payloads, Role role = Role::code,
                           Language language = Language::python) {
  std::string bytes;
  for (std::size_t line = 1; line <= payloads.size(); ++line) bytes += "line " + std::to_string(line) + "\n";
  FileFacts facts({std::move(path), bytes, language, role});
  std::uint32_t line = 0;
  for (auto& payload : payloads) {
    ++line;
    facts.add(std::move(payload), {line, line});
  }
  return facts;
}

template <class... Files>
FactStore store_of(Files... files) {
  std::vector<FileFacts> all;
  (all.push_back(std::move(files)), ...);
  return FactStore(std::move(all));
}

/// A rule with the given signals and verdict, as YAML; everything else is filled in.
inline std::string rule_text(const std::string& signals_and_verdict, const std::string& id = "training.example") {
  return "id: " + id + "\ntitle: Example\nchecklist: Example\nseverity: low\nwhy: Because.\nfix: Do it.\n" +
         signals_and_verdict;
}

inline Result<Program> program_of(const std::string& text, const std::string& path = "training/example.yaml") {
  const std::vector<RuleSource> sources = {{path, text}};
  return load_program(sources);
}

}  // namespace mlready::testing
