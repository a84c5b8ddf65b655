#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/evaluate/evaluate.h"
#include "engine/record/recorder.h"
#include "engine/rules/load.h"

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

/// A rule with the given signals and verdict, as YAML; everything else is filled in.
inline std::string rule_text(const std::string& signals_and_verdict, const std::string& id = "training.example") {
  return "id: " + id + "\ntitle: Example\nchecklist: Example\nseverity: low\nwhy: Because.\nfix: Do it.\n" +
         signals_and_verdict;
}

inline Result<Program> program_of(const std::string& text, const std::string& path = "training/example.yaml") {
  const std::vector<RuleSource> sources = {{path, text}};
  return load_program(sources);
}

/// Files, as a repository of them is recorded.
class Repository {
 public:
  /// @param files by path, in order
  explicit Repository(std::vector<FileFacts> files) : files_(std::move(files)) {
    std::ranges::sort(files_, {}, [](const FileFacts& file) { return file.file().path; });
  }

  template <class... Files>
  explicit Repository(Files... files) : Repository(in_vector(std::move(files)...)) {}

  /// What verdicts by `program` see of the files.
  Records records(const Program& program = {}) const {
    std::vector<FileRecord> records;
    const PatternTables tables(program);
    Recorder recorder(program, tables);
    for (const auto& file : files_) records.push_back(recorder.record(file));
    return Records(std::move(records));
  }

  NameUses uses() const {
    NameUses uses;
    UsedNames names;
    for (std::uint32_t number = 0; number < files_.size(); ++number) {
      uses.add(names.collect(files_[number]), number, files_[number].file().role);
    }
    return uses;
  }

 private:
  template <class... Files>
  static std::vector<FileFacts> in_vector(Files... files) {
    std::vector<FileFacts> all;
    (all.push_back(std::move(files)), ...);
    return all;
  }

  std::vector<FileFacts> files_;
};

}  // namespace mlready::testing
