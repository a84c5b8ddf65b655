#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "extract/document/config_keys.h"
#include "extract/document/node.h"

namespace documents_test {

/// A file's facts with the documents read from it.
struct Read {
  mlready::FileFacts facts;
  std::vector<const mlready::Node*> documents;

  const mlready::Node& root() const { return *documents.at(0); }

  std::size_t problems() const {
    std::size_t count = 0;
    for (const auto& fact : facts.facts()) count += std::holds_alternative<mlready::ParseProblem>(fact.payload) ? 1 : 0;
    return count;
  }
};

inline Read read(mlready::Language language, std::string text, std::string path = "file") {
  Read result{mlready::FileFacts({std::move(path), std::move(text), language, mlready::Role::config}), {}};
  result.documents = mlready::read_documents(result.facts);
  return result;
}

/// The leaves as `line[-line] path = value`.
inline std::vector<std::string> leaves(Read result) {
  mlready::add_config_keys(result.facts, result.documents);
  std::vector<std::string> lines;
  for (const auto& fact : result.facts.facts()) {
    if (const auto* key = std::get_if<mlready::ConfigKey>(&fact.payload)) {
      const auto last = fact.lines.last == fact.lines.first ? "" : fmt::format("-{}", fact.lines.last);
      lines.push_back(fmt::format("{}{} {} = {}", fact.lines.first, last, key->path, key->value));
    }
  }
  return lines;
}

using Leaves = std::vector<std::string>;

}  // namespace documents_test
