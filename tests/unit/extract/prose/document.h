#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "extract/prose/prose.h"
#include "mlready/extractor.h"

namespace prose_test {

inline mlready::FileFacts read(mlready::Extractor extractor, std::string text, std::string path,
                               mlready::Language language = mlready::Language::unknown) {
  mlready::FileFacts facts(mlready::SourceFile{std::move(path), std::move(text), language, mlready::Role::docs});
  extractor(facts);
  return facts;
}

/// The facts of a document, sorted by kind for tests.
struct Document {
  struct HeadingOf {
    std::uint32_t level;
    std::string text;
    std::string trail;
  };
  struct Sentence {
    std::string text;
    mlready::Mood mood;
  };

  std::vector<HeadingOf> headings;
  std::vector<Sentence> sentences;
  std::vector<std::pair<std::string, std::uint32_t>> places;  ///< first lines of headings and sentences
  std::vector<std::string> links;
  std::vector<std::string> tables;
  std::vector<std::string> commands;
  std::vector<std::uint32_t> command_lines;
  std::vector<std::string> code_languages;
  std::vector<std::string> diagram_kinds;
  std::vector<std::string> diagram_titles;
  std::vector<std::string> keys;
  int problems = 0;

  bool said(const std::string& text) const { return mood(text).has_value(); }

  std::optional<mlready::Mood> mood(const std::string& text) const {
    for (const auto& sentence : sentences) {
      if (sentence.text == text) return sentence.mood;
    }
    return std::nullopt;
  }

  std::uint32_t lines_of(const std::string& text) const {
    for (const auto& [words, line] : places) {
      if (words == text) return line;
    }
    return 0;
  }
};

inline Document document(const mlready::FileFacts& facts) {
  Document result;
  for (const auto& fact : facts.facts()) {
    const auto line = fact.lines.first;
    if (const auto* heading = std::get_if<mlready::Heading>(&fact.payload)) {
      result.headings.push_back({heading->level, std::string(heading->text), std::string(heading->trail)});
      result.places.emplace_back(heading->text, line);
    } else if (const auto* prose = std::get_if<mlready::Prose>(&fact.payload)) {
      result.sentences.push_back({std::string(prose->text), prose->mood});
      result.places.emplace_back(prose->text, line);
    } else if (const auto* link = std::get_if<mlready::Link>(&fact.payload)) {
      result.links.emplace_back(link->target);
    } else if (const auto* table = std::get_if<mlready::Table>(&fact.payload)) {
      result.tables.emplace_back(table->headings);
    } else if (const auto* command = std::get_if<mlready::Command>(&fact.payload)) {
      result.commands.emplace_back(command->text);
      result.command_lines.push_back(line);
    } else if (const auto* code = std::get_if<mlready::CodeBlock>(&fact.payload)) {
      result.code_languages.emplace_back(code->language);
    } else if (const auto* diagram = std::get_if<mlready::Diagram>(&fact.payload)) {
      result.diagram_kinds.emplace_back(diagram->kind);
      result.diagram_titles.emplace_back(diagram->title);
    } else if (const auto* key = std::get_if<mlready::ConfigKey>(&fact.payload)) {
      result.keys.push_back(std::string(key->path) + "=" + std::string(key->value));
    } else if (std::holds_alternative<mlready::ParseProblem>(fact.payload)) {
      ++result.problems;
    }
  }
  return result;
}

inline Document markdown(std::string text) {
  return document(read(mlready::extract_markdown, std::move(text), "README.md"));
}

}  // namespace prose_test
