#include "cache/record_bytes.h"

#include <algorithm>
#include <cstdint>
#include <variant>

#include "base/byte_transfer.h"

namespace mlready {
namespace {

template <class Bytes>
class Transfer : public ByteTransfer<Transfer<Bytes>, Bytes> {
  using Base = ByteTransfer<Transfer, Bytes>;
  friend Base;

 public:
  Transfer(Bytes& bytes, FileRecord& record) : Base(bytes), record_(record) {}

  void run() {
    auto& [path, language, role, digest, size, unfilled, package, facts, idle_variables, matches, scopes, commands,
           imports, names, tallies, problems, memory] = record_;
    all(language, role, digest, size, unfilled, package, facts, idle_variables, matches, scopes, commands, imports,
        names, tallies, problems);
  }

 private:
  using Base::all;
  using Base::bytes_;
  using Base::one;

  void one(std::string_view& text) {
    bytes_.text(text);
    if constexpr (Base::reads) text = record_.keep(text);
  }

  void one(RecordedFact& fact) {
    auto& [lines, scope, judged_scope, kind, claim, unfilled] = fact;
    all(lines.first, lines.last, scope, judged_scope, kind, claim, unfilled);
  }

  void one(IdleVariable& variable) {
    auto& [fact, name] = variable;
    all(fact, name);
  }

  void one(Match& match) {
    auto& [matcher, fact] = match;
    all(matcher, fact);
  }

  void one(RecordedScope& scope) {
    auto& [name, parent, needs_use] = scope;
    all(name, parent, needs_use);
  }

  void one(RecordedCommand& command) {
    auto& [fact, text, owner, origin] = command;
    all(fact, text, owner, origin);
  }

  void one(RecordedImport& import) {
    auto& [module, name] = import;
    all(module, name);
  }

  void one(NameUse& use) {
    auto& [name, scope, many, by_code, used] = use;
    all(name, scope, many, by_code, used);
  }

  void one(Tally& tally) {
    auto& [item, name, count, first] = tally;
    all(item, name, count, first);
  }

  void one(Problem& problem) {
    auto& [path, line, message] = problem;
    all(line, message);
    if constexpr (Base::reads) path = record_.path;
  }

  FileRecord& record_;
};

bool lie_in_earlier_ones(const std::vector<RecordedScope>& scopes) {
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    if (scopes[i].parent > i || (i > 0 && scopes[i].parent == i)) return false;
  }
  return true;
}

bool is_whole(const FileRecord& record, std::size_t matchers) {
  const auto is_fact = [&](std::uint32_t fact) { return fact < record.facts.size() || fact == Match::whole_file; };
  const auto is_scope = [&](ScopeIndex scope) { return scope < record.scopes.size(); };
  const auto fits_fact = [&](const RecordedFact& fact) {
    return fact.kind < std::variant_size_v<FactPayload> && is_scope(fact.scope) && is_scope(fact.judged_scope);
  };
  const auto fits_variable = [&](const IdleVariable& variable) { return variable.fact < record.facts.size(); };
  const auto fits_command = [&](const RecordedCommand& command) {
    return command.fact < record.facts.size() && command.origin <= CommandOrigin::docs;
  };
  const auto fits_match = [&](const Match& match) { return match.matcher < matchers && is_fact(match.fact); };
  return record.language <= Language::binary && record.role <= Role::data && lie_in_earlier_ones(record.scopes) &&
         std::ranges::all_of(record.facts, fits_fact) && std::ranges::all_of(record.matches, fits_match) &&
         std::ranges::all_of(record.idle_variables, fits_variable) &&
         std::ranges::all_of(record.commands, fits_command) &&
         std::ranges::all_of(record.names, is_scope, &NameUse::scope) &&
         std::ranges::all_of(record.tallies, is_fact, &Tally::first);
}

}  // namespace

std::string write_record(const FileRecord& record) {
  std::string bytes;
  ByteWriter writer(bytes);
  // Writing changes nothing, but the parts are named for reading too.
  Transfer(writer, const_cast<FileRecord&>(record)).run();
  return bytes;
}

std::optional<FileRecord> read_record(std::string_view bytes, std::string path, std::size_t matchers) {
  FileRecord record{.path = std::move(path)};
  ByteReader reader(bytes);
  Transfer(reader, record).run();
  if (reader.failed() || reader.left() != 0 || !is_whole(record, matchers)) return std::nullopt;
  return record;
}

}  // namespace mlready
