#include "extract/python/string_literal.h"

#include <algorithm>

namespace mlready::python {

std::string_view string_content(std::string_view literal) {
  literal.remove_prefix(std::min(literal.find_first_of("\"'"), literal.size()));
  if (literal.empty()) return literal;
  const char quote = literal.front();
  const bool triple = literal.size() >= 3 && literal[1] == quote && literal[2] == quote;
  const std::size_t width = triple ? 3 : 1;
  literal.remove_prefix(width);
  // A literal that is never closed has no quotes at its end.
  const auto closing = literal.size() >= width ? literal.substr(literal.size() - width) : std::string_view{};
  const bool closed = !closing.empty() && closing.find_first_not_of(quote) == std::string_view::npos;
  return closed ? literal.substr(0, literal.size() - width) : literal;
}

}  // namespace mlready::python
