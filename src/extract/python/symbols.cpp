#include "extract/python/symbols.h"

#include <xxhash.h>

#include <array>

namespace mlready::python {
namespace {

// In the order of `Word`.
constexpr std::array<std::string_view, static_cast<std::size_t>(Word::count)> words = {"and",
                                                                                       "as",
                                                                                       "assert",
                                                                                       "async",
                                                                                       "await",
                                                                                       "break",
                                                                                       "class",
                                                                                       "continue",
                                                                                       "def",
                                                                                       "del",
                                                                                       "elif",
                                                                                       "else",
                                                                                       "except",
                                                                                       "False",
                                                                                       "finally",
                                                                                       "for",
                                                                                       "from",
                                                                                       "global",
                                                                                       "if",
                                                                                       "import",
                                                                                       "in",
                                                                                       "is",
                                                                                       "lambda",
                                                                                       "None",
                                                                                       "nonlocal",
                                                                                       "not",
                                                                                       "or",
                                                                                       "pass",
                                                                                       "raise",
                                                                                       "return",
                                                                                       "True",
                                                                                       "try",
                                                                                       "while",
                                                                                       "with",
                                                                                       "yield",
                                                                                       "match",
                                                                                       "case",
                                                                                       "type",
                                                                                       "TYPE_CHECKING",
                                                                                       "ImportError",
                                                                                       "ModuleNotFoundError",
                                                                                       "Exception",
                                                                                       "BaseException",
                                                                                       "NotImplementedError",
                                                                                       "__call__",
                                                                                       "()",
                                                                                       "str",
                                                                                       "bytes",
                                                                                       "list",
                                                                                       "dict",
                                                                                       "set",
                                                                                       "add_url_rule",
                                                                                       "add_resource",
                                                                                       "add_api_route",
                                                                                       "add_route",
                                                                                       "add_get",
                                                                                       "add_post",
                                                                                       "add_put",
                                                                                       "add_delete",
                                                                                       "add_patch",
                                                                                       "add_head",
                                                                                       "add_view",
                                                                                       "path",
                                                                                       "re_path",
                                                                                       "url",
                                                                                       "URLSpec",
                                                                                       "Application",
                                                                                       "Route",
                                                                                       "WebSocketRoute",
                                                                                       "Mount",
                                                                                       "register",
                                                                                       "get",
                                                                                       "post",
                                                                                       "put",
                                                                                       "delete",
                                                                                       "patch",
                                                                                       "route",
                                                                                       "view",
                                                                                       "run"};
static_assert(!words.back().empty());

constexpr std::size_t initial_slots = 1024;

}  // namespace

Symbols::Symbols() : slots_(initial_slots) {
  entries_.reserve(initial_slots / 2);
  for (const auto word : words) intern(word);
}

Symbol Symbols::intern(std::string_view text) {
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.hash == hash && entry.text == text) return slots_[slot] - 1;
    slot = (slot + 1) & mask;
  }
  entries_.push_back({text, hash});
  slots_[slot] = static_cast<Symbol>(entries_.size());
  if (entries_.size() * 2 > slots_.size()) grow();
  return static_cast<Symbol>(entries_.size() - 1);
}

void Symbols::grow() {
  slots_.assign(slots_.size() * 4, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = entries_[i].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = static_cast<Symbol>(i + 1);
  }
}

}  // namespace mlready::python
