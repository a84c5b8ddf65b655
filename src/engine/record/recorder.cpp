#include "engine/record/recorder.h"

#include <xxhash.h>

#include <algorithm>

#include "base/glob.h"
#include "engine/record/claim.h"
#include "engine/record/idle_variable.h"
#include "engine/record/recorded_scopes.h"
#include "engine/record/unfilled.h"

namespace mlready {
namespace {

/// Numbers facts anew, leaving out those that nobody asks for.
class Numbering {
 public:
  explicit Numbering(std::size_t facts) : numbers_(facts, Match::whole_file) {}

  void want(std::uint32_t fact) {
    if (fact != Match::whole_file) numbers_[fact] = 0;
  }

  /// The wanted facts, in order; from now on `of` tells their new numbers.
  std::vector<std::uint32_t> assign() {
    std::vector<std::uint32_t> wanted;
    for (std::uint32_t fact = 0; fact < numbers_.size(); ++fact) {
      if (numbers_[fact] == Match::whole_file) continue;
      numbers_[fact] = static_cast<std::uint32_t>(wanted.size());
      wanted.push_back(fact);
    }
    return wanted;
  }

  std::uint32_t of(std::uint32_t fact) const { return fact == Match::whole_file ? fact : numbers_[fact]; }

 private:
  std::vector<std::uint32_t> numbers_;  ///< by fact; `whole_file` for one that is not wanted
};

RecordedFact recorded(const FileFacts& file, const Fact& fact, const UnfilledParts& unfilled) {
  return {.lines = fact.lines,
          .scope = fact.scope,
          .judged_scope = judged_scope(file, fact),
          .kind = static_cast<std::uint8_t>(fact.payload.index()),
          .claim = is_claim(file.file(), fact),
          .unfilled = unfilled.hold_back(fact.scope)};
}

void add_idle_variables(const FileFacts& file, const std::vector<std::uint32_t>& wanted, FileRecord& record) {
  for (std::uint32_t number = 0; number < wanted.size(); ++number) {
    const auto name = idle_variable(file, wanted[number]);
    if (!name.empty()) record.idle_variables.push_back({number, record.keep(name)});
  }
  record.idle_variables.shrink_to_fit();
}

/// Adds what other files' records are joined with: commands and imports.
void add_links(const FileFacts& file, const Numbering& numbering, FileRecord& record) {
  for (std::uint32_t number = 0; number < file.facts().size(); ++number) {
    const auto& payload = file.facts()[number].payload;
    if (const auto* command = std::get_if<Command>(&payload)) {
      record.commands.push_back(
          {numbering.of(number), record.keep(command->text), record.keep(command->owner), command->origin});
    }
    if (const auto* import = std::get_if<Import>(&payload)) {
      record.imports.push_back({record.keep(import->module), record.keep(import->name)});
    }
  }
}

void want_commands(const FileFacts& file, Numbering& numbering) {
  for (std::uint32_t number = 0; number < file.facts().size(); ++number) {
    if (std::holds_alternative<Command>(file.facts()[number].payload)) numbering.want(number);
  }
}

/// By setuptools' files, or by a build system as PEP 518 declares it.
bool builds_package(const FileFacts& file) {
  const auto name = file_name(file.file().path);
  if (name == "setup.py" || name == "setup.cfg") return true;
  return name == "pyproject.toml" && std::ranges::any_of(file.facts(), [](const Fact& fact) {
           const auto* key = std::get_if<ConfigKey>(&fact.payload);
           return key != nullptr && key->path.starts_with("build-system.");
         });
}

}  // namespace

Recorder::Recorder(const Program& program, const PatternTables& tables)
    : matcher_(program, tables), measurements_(all_measurements()) {}

FileRecord Recorder::record(const FileFacts& file) {
  const auto& source = file.file();
  const UnfilledParts unfilled(file);
  FileRecord record{.path = source.path,
                    .language = source.language,
                    .role = source.role,
                    .digest = XXH3_64bits(source.bytes.data(), source.bytes.size()),
                    .bytes = source.bytes.size(),
                    .unfilled = !unfilled.empty(),
                    .builds_package = builds_package(file),
                    .matches = matcher_.match(file)};
  Tallies tallies;
  for (const auto& measurement : measurements_) {
    tallies.start(measurement.id);
    measurement.count(file, tallies);
  }
  Numbering numbering(file.facts().size());
  for (const auto& match : record.matches) numbering.want(match.fact);
  for (const auto& tally : tallies.all()) numbering.want(tally.first);
  want_commands(file, numbering);
  const auto wanted = numbering.assign();
  record.facts.reserve(wanted.size());
  for (const auto fact : wanted) record.facts.push_back(recorded(file, file.facts()[fact], unfilled));
  add_idle_variables(file, wanted, record);
  for (auto& match : record.matches) match.fact = numbering.of(match.fact);
  record.tallies = tallies.all();
  for (auto& tally : record.tallies) tally.first = numbering.of(tally.first);
  add_links(file, numbering, record);
  record.scopes = recorded_scopes(file);
  for (auto& scope : record.scopes) scope.name = record.keep(scope.name);
  record.names = names_.collect(file);
  record.commands.shrink_to_fit();
  record.imports.shrink_to_fit();
  return record;
}

}  // namespace mlready
