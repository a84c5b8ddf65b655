#include "cache/record_bytes.h"
#include "fuzz.h"

namespace mlready::fuzz {
namespace {

constexpr std::size_t matchers = 100;

void require_sound(const FileRecord& record) {
  require(!to_string(record.language).empty() && !to_string(record.role).empty(), "a file has a language and a role");
  for (std::size_t i = 1; i < record.scopes.size(); ++i)
    require(record.scopes[i].parent < i, "a scope lies in one that was opened before");
  for (const auto& fact : record.facts)
    require(fact.scope < record.scopes.size(), "a fact lies in a scope of the file");
  for (const auto& match : record.matches)
    require(match.fact < record.facts.size() || match.fact == Match::whole_file, "what matches is a fact or the file");
  for (const auto& command : record.commands)
    require(command.fact < record.facts.size(), "a command is a fact of the file");
  for (const auto& use : record.names) require(use.scope < record.scopes.size(), "a name is used in a scope");
}

}  // namespace

/// What the cache remembers of a file, from bytes that may be damaged.
void cached_records(std::string_view input) {
  const auto record = read_record(input, "train.py", matchers);
  if (!record) return;
  require_sound(*record);
  const auto bytes = write_record(*record);
  const auto again = read_record(bytes, "train.py", matchers);
  require(again.has_value() && write_record(*again) == bytes, "a record gives the same one back");
}

}  // namespace mlready::fuzz
