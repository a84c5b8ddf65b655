#include "cache/record_bytes.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <variant>

#include "base/byte_stream.h"

namespace mlready {
namespace {

template <class T>
concept Number = std::integral<T> || std::is_enum_v<T>;

template <Number T>
constexpr std::uint64_t largest() {
  if constexpr (std::is_enum_v<T>) {
    return largest<std::underlying_type_t<T>>();
  } else {
    return static_cast<std::uint64_t>(std::numeric_limits<T>::max());
  }
}

/// Names the parts of a record once, for writing and for reading. The structured bindings see to it that none is
/// forgotten when a type gets a new part.
template <class Bytes>
class Transfer {
 public:
  Transfer(Bytes& bytes, FileRecord& record) : bytes_(bytes), record_(record) {}

  void run() {
    auto& [path, language, role, digest, size, unfilled, package, facts, matches, scopes, commands, imports, names,
           tallies, problems, memory] = record_;
    all(language, role, digest, size, unfilled, package, facts, matches, scopes, commands, imports, names, tallies,
        problems);
  }

 private:
  template <class... Parts>
  void all(Parts&... parts) {
    (one(parts), ...);
  }

  template <Number T>
  void one(T& value) {
    auto number = static_cast<std::uint64_t>(value);
    bytes_.number(number);
    if constexpr (std::same_as<Bytes, ByteReader>) {
      if (number > largest<T>()) return bytes_.fail();
      value = static_cast<T>(number);
    }
  }

  void one(std::string_view& text) {
    bytes_.text(text);
    if constexpr (std::same_as<Bytes, ByteReader>) text = record_.keep(text);
  }

  void one(std::string& text) {
    std::string_view value = text;
    bytes_.text(value);
    if constexpr (std::same_as<Bytes, ByteReader>) text = value;
  }

  template <class T>
  void one(std::vector<T>& values) {
    auto size = static_cast<std::uint64_t>(values.size());
    bytes_.number(size);
    if constexpr (std::same_as<Bytes, ByteReader>) {
      if (size > bytes_.left()) return bytes_.fail();
      values.resize(size);
    }
    for (auto& value : values) one(value);
  }

  void one(RecordedFact& fact) {
    auto& [lines, scope, judged_scope, kind, claim, unfilled, variable] = fact;
    all(lines.first, lines.last, scope, judged_scope, kind, claim, unfilled, variable);
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
    if constexpr (std::same_as<Bytes, ByteReader>) path = record_.path;
  }

  Bytes& bytes_;
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
  const auto fits_command = [&](const RecordedCommand& command) {
    return command.fact < record.facts.size() && command.origin <= CommandOrigin::docs;
  };
  const auto fits_match = [&](const Match& match) { return match.matcher < matchers && is_fact(match.fact); };
  return record.language <= Language::binary && record.role <= Role::data && lie_in_earlier_ones(record.scopes) &&
         std::ranges::all_of(record.facts, fits_fact) && std::ranges::all_of(record.matches, fits_match) &&
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
