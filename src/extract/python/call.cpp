#include <algorithm>

#include "extract/python/extraction.h"
#include "extract/python/route.h"
#include "extract/python/string_literal.h"

namespace mlready::python {

/// Adds the call whose arguments `open` opens; `value` stands for what is called.
void Extraction::add_call(TokenIndex open, Value& value) {
  if (value.instance) value.name = names_.child(value.name, symbol_of(Word::call_method));
  const Call call{names_.text(value.name), names_.text(value.written), arguments_of(open)};
  const Lines lines{file_line(last_line(open - 1)), file_line(token(token(open).link).line)};
  add(call, lines);
  if (may_register_route(value.name)) add_call_routes({facts_, lines, frame_.scope, web_framework_}, call);
}

bool Extraction::may_register_route(NameId name) const {
  return is_route_word(names_.last(name)) || names_.text(name).ends_with("Servicer_to_server");
}

std::span<const Argument> Extraction::arguments_of(TokenIndex open) {
  arguments_.clear();
  const TokenIndex close = token(open).link;
  for (TokenIndex at = open + 1; at < close;) {
    const TokenIndex end = argument_end({at, close});
    if (at < end) arguments_.push_back(argument_of({at, end}));
    at = end + 1;
  }
  return facts_.keep_all(std::span<const Argument>(arguments_));
}

/// The comma behind the argument that the range starts with; commas in the targets of a generator separate nothing.
TokenIndex Extraction::argument_end(Range range) const {
  TokenIndex at = range.begin;
  while (at < range.end && kind(at) != TokenKind::comma) {
    at = is_word(at, Word::for_keyword) ? find_word({at, range.end}, Word::in_keyword) : after(at);
  }
  return std::min(at, range.end);
}

Argument Extraction::argument_of(Range range) const {
  Argument argument;
  if (kind(range.begin) == TokenKind::star) {
    argument.keyword = text(range.begin);
    ++range.begin;
  } else if (kind(range.begin) == TokenKind::name && kind(range.begin + 1) == TokenKind::assign) {
    argument.keyword = text(range.begin);
    range.begin += 2;
  }
  argument.literal = is_literal(range);
  argument.text = text(range);
  if (argument.literal && range.end - range.begin == 1 && kind(range.begin) != TokenKind::number &&
      kind(range.begin) != TokenKind::keyword) {
    argument.text = string_content(argument.text);
  }
  return argument;
}

/// Whether a range is a number, perhaps negative, a string or adjacent strings without replacement fields, a boolean
/// or None.
bool Extraction::is_literal(Range range) const {
  if (range.empty()) return false;
  if (range.end - range.begin == 1 && kind(range.begin) == TokenKind::keyword) return true;
  if (range.end - range.begin == 2 && kind(range.begin) == TokenKind::operation &&
      kind(range.begin + 1) == TokenKind::number) {
    return first_character(range.begin) == '-' || first_character(range.begin) == '+';
  }
  if (kind(range.begin) == TokenKind::number) return range.end - range.begin == 1;
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    if (kind(at) != TokenKind::string && kind(at) != TokenKind::bytes) return false;
  }
  return true;
}

}  // namespace mlready::python
