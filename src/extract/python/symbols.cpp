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
  texts_.reserve(initial_slots / 2);
  for (const auto word : words) intern(word);
}

Symbols Symbols::with_words() {
  static const Symbols prototype;
  return prototype;
}

Symbols::Slot& Symbols::slot_of(std::string_view text, std::uint32_t hash) {
  Slot* const slots = slots_.data();
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = hash & mask;
  while (slots[place].number != 0) {
    if (slots[place].hash == hash && texts_[slots[place].number - 1] == text) break;
    place = (place + 1) & mask;
  }
  return slots[place];
}

Symbol Symbols::intern(std::string_view text) {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
  Slot& slot = slot_of(text, hash);
  if (slot.number != 0) return slot.number - 1;
  texts_.push_back(text);
  slot = {hash, static_cast<std::uint32_t>(texts_.size())};
  if (texts_.size() * 2 > slots_.size()) grow();
  return static_cast<Symbol>(texts_.size() - 1);
}

void Symbols::grow() {
  std::vector<Slot> before(slots_.size() * 4);
  before.swap(slots_);
  for (const Slot& slot : before) {
    if (slot.number != 0) slot_of(texts_[slot.number - 1], slot.hash) = slot;
  }
}

}  // namespace mlready::python
