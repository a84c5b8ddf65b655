#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "extract/deploy/deploy.h"

namespace deploy_test {

using Strings = std::vector<std::string>;

inline std::string where(mlready::Lines lines) {
  return lines.first == lines.last ? fmt::format("{}", lines.first) : fmt::format("{}-{}", lines.first, lines.last);
}

inline std::string text(const mlready::Resource& fact) {
  return fmt::format("{} {} {}", fact.system, fact.type, fact.name);
}
inline std::string text(const mlready::KubernetesObject& fact) {
  return fmt::format("{} {} {}", fact.api, fact.kind, fact.name);
}
inline std::string text(const mlready::Command& fact) {
  return fmt::format("[{}] {}", fact.owner, fact.text);
}
inline std::string text(const mlready::ConfigKey& fact) {
  return fmt::format("{} = {}", fact.path, fact.value);
}
inline std::string text(const mlready::Route& fact) {
  return fmt::format("{} {} {}", fact.method, fact.path, fact.handler);
}
inline std::string text(const mlready::PipelineStage& fact) {
  return fmt::format("{} {}: {} ({})", fact.system, fact.name, fact.command, fact.detail);
}
inline std::string text(const mlready::ImageInstruction& fact) {
  return fmt::format("{}{} {} {}", fact.stage, fact.final_stage ? "*" : "", fact.instruction, fact.value);
}

/// The facts of one type, each as `line[-line] text`.
template <class FactType>
Strings all(const mlready::FileFacts& facts) {
  Strings result;
  for (const auto& fact : facts.facts()) {
    if (const auto* payload = std::get_if<FactType>(&fact.payload))
      result.push_back(where(fact.lines) + " " + text(*payload));
  }
  return result;
}

inline mlready::FileFacts empty_facts(std::string path, mlready::Language language, std::string bytes) {
  return mlready::FileFacts({std::move(path), std::move(bytes), language, mlready::Role::deploy});
}

inline mlready::FileFacts interpreted(mlready::Interpreter interpreter, std::string path, std::string bytes,
                                      mlready::Language language = mlready::Language::yaml) {
  auto facts = empty_facts(std::move(path), language, std::move(bytes));
  interpreter(facts, mlready::read_documents(facts));
  return facts;
}

}  // namespace deploy_test
