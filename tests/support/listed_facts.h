#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extract/document/node.h"
#include "mlready/file_facts.h"

namespace mlready::testing {

/// The facts that `extractor` finds in a file.
template <class Extract>
FileFacts extracted(std::string path, std::string text, Extract extractor, Language language = Language::text) {
  FileFacts facts(SourceFile{std::move(path), std::move(text), language, Role::code});
  extractor(facts);
  return facts;
}

/// The facts that `interpreter` finds in a structured file.
inline FileFacts interpreted(std::string path, std::string text, Interpreter interpreter,
                             Language language = Language::yaml) {
  FileFacts facts(SourceFile{std::move(path), std::move(text), language, Role::code});
  const auto documents = read_documents(facts);
  interpreter(facts, documents);
  return facts;
}

/// The facts of one kind, in their order.
template <class Payload>
std::vector<Payload> all(const FileFacts& facts) {
  std::vector<Payload> found;
  for (const auto& fact : facts.facts())
    if (const auto* payload = std::get_if<Payload>(&fact.payload)) found.push_back(*payload);
  return found;
}

/// `first` and what else is not empty, with " | " between: a fact as one line that a test can compare.
template <class... Text>
std::string line_of(std::string_view first, const Text&... rest) {
  std::string line(first);
  ((line += std::string_view(rest).empty() ? std::string() : " | " + std::string(rest)), ...);
  return line;
}

/// "line: owner | text" of each command.
inline std::vector<std::string> listed_commands(const FileFacts& facts) {
  std::vector<std::string> lines;
  for (const auto& fact : facts.facts())
    if (const auto* command = std::get_if<Command>(&fact.payload))
      lines.push_back(std::to_string(fact.lines.first) + ": " +
                      (command->owner.empty() ? std::string(command->text) : line_of(command->owner, command->text)));
  return lines;
}

/// "system | workflow | job | name | uses | triggers | image" of each step, what is empty left out.
inline std::vector<std::string> listed_steps(const FileFacts& facts) {
  std::vector<std::string> lines;
  for (const auto& step : all<CiStep>(facts))
    lines.push_back(line_of(step.system, step.workflow, step.job, step.name, step.uses, step.triggers, step.image));
  return lines;
}

using Listed = std::vector<std::string>;

}  // namespace mlready::testing
