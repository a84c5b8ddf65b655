#include <utility>

#include "extract/python/extraction.h"
#include "extract/python/string_literal.h"

namespace mlready::python {
namespace {

constexpr std::uint32_t deepest_expression = 100;  // CPython gives up at 200 brackets

}  // namespace

/// Adds the facts of the expressions in a range, commas and operators between them passed over.
/// @return what the range stands for, if it is one chain
Value Extraction::read_expression(Range range, Elements elements) {
  if (depth_ >= deepest_expression) {
    if (!too_deep_) facts_.problem("expression is nested too deeply", file_line(token(range.begin).line));
    too_deep_ = true;
    return {};
  }
  ++depth_;
  Value value;
  int operands = 0;
  bool single = true;
  bool in_comprehension = false;
  bool element_starts = true;
  for (TokenIndex at = range.begin; at < range.end;) {
    const bool starts = std::exchange(element_starts, false);
    if (starts && kind(at) == TokenKind::name && names_element(at, elements)) {
      ++at;
    } else if (kind(at) == TokenKind::name && kind(at + 1) == TokenKind::walrus) {
      at = read_walrus(at, range.end, value);
      ++operands;
    } else if (is_operand(at)) {
      at = read_operand(at, range.end, value);
      ++operands;
    } else if (kind(at) == TokenKind::keyword) {
      single = single && is_word(at, Word::await_keyword);
      at = read_keyword(at, range.end, in_comprehension);
    } else if (kind(at) == TokenKind::lambda) {
      single = false;
      read_expression({at + 1, token(at).link}, Elements::parameters);
      at = after(at);
    } else {
      element_starts = kind(at) == TokenKind::comma || (starts && kind(at) == TokenKind::star);
      single = false;
      ++at;
    }
  }
  --depth_;
  return single && operands == 1 ? value : Value{};
}

/// Whether the name that an element starts with is only the name of a parameter or of a keyword argument.
bool Extraction::names_element(TokenIndex at, Elements elements) const {
  return elements == Elements::parameters || (elements == Elements::arguments && kind(at + 1) == TokenKind::assign);
}

bool Extraction::is_operand(TokenIndex at) const {
  switch (kind(at)) {
    case TokenKind::name:
    case TokenKind::string:
    case TokenKind::bytes:
    case TokenKind::formatted_string:
    case TokenKind::number:
    case TokenKind::ellipsis:
    case TokenKind::open:
      return true;
    default:
      return is_word(at, Word::none_keyword) || is_word(at, Word::true_keyword) || is_word(at, Word::false_keyword);
  }
}

TokenIndex Extraction::read_keyword(TokenIndex at, TokenIndex end, bool& in_comprehension) {
  if (is_word(at, Word::for_keyword)) {
    in_comprehension = true;
    const TokenIndex in = find_word({at + 1, end}, Word::in_keyword);
    return std::min(in + 1, end);
  }
  if (is_word(at, Word::if_keyword) && !in_comprehension) add_conditional(at, end);
  return at + 1;
}

/// Adds the tested part of `a if b else c`. @param at the `if`
void Extraction::add_conditional(TokenIndex at, TokenIndex end) {
  for (TokenIndex next = at + 1; next < end; next = after(next)) {
    if (kind(next) == TokenKind::comma || is_word(next, Word::if_keyword)) return;
    if (is_word(next, Word::else_keyword)) return add(Condition{text({at + 1, next})}, lines_of({at + 1, next}));
  }
}

/// Reads a name, literal or bracket and the chain of attributes, calls and subscripts behind it.
TokenIndex Extraction::read_operand(TokenIndex at, TokenIndex end, Value& value) {
  switch (kind(at)) {
    case TokenKind::name:
      value = find_name(token(at).link);
      return read_chain(at + 1, end, value, true);
    case TokenKind::string:
    case TokenKind::bytes:
    case TokenKind::formatted_string:
      value = {};
      value.name = value.written = names_.root(kind(at) == TokenKind::bytes ? Word::bytes : Word::str);
      return read_chain(read_strings(at, end), end, value, false);
    case TokenKind::open:
      value = read_bracket(at);
      return read_chain(after(at), end, value, false);
    default:
      value = {};
      value.name = value.written = names_.root(Word::unnamed);
      return read_chain(at + 1, end, value, false);
  }
}

/// @param unread whether `value` is a name that was not noted as read yet
TokenIndex Extraction::read_chain(TokenIndex at, TokenIndex end, Value& value, bool unread) {
  while (at < end) {
    const TokenKind next = kind(at);
    if (next == TokenKind::dot && (kind(at + 1) == TokenKind::name || kind(at + 1) == TokenKind::keyword)) {
      extend(value, token(at + 1).link);
      unread = value.named;
      at += 2;
      continue;
    }
    if (next != TokenKind::open || first_character(at) == '{') break;
    if (unread) add_reference(value, at - 1);
    unread = false;
    if (first_character(at) == '(') {
      add_call(at, value);
      read_expression({at + 1, token(at).link}, Elements::arguments);
      value.called = true;
      value.call = at;
    } else {
      read_expression({at + 1, token(at).link});
    }
    value.instance = false;
    at = after(at);
  }
  if (unread) add_reference(value, at - 1);
  return at;
}

/// Adds adjacent string literals, and what the replacement fields of f-strings say.
TokenIndex Extraction::read_strings(TokenIndex at, TokenIndex end) {
  for (; at < end; at = after(at)) {
    if (kind(at) == TokenKind::string || kind(at) == TokenKind::bytes) {
      add(StringLiteral{string_content(text(at))}, lines_of({at, at + 1}));
    } else if (kind(at) == TokenKind::formatted_string) {
      add(StringLiteral{string_content(text(at))}, lines_of({at, after(at)}));
      for (TokenIndex field = at + 1; field < token(at).link; field = after(field)) {
        read_expression({field + 1, token(field).link});
      }
    } else {
      break;
    }
  }
  return at;
}

Value Extraction::read_bracket(TokenIndex open) {
  const Range content{open + 1, token(open).link};
  Value value = read_expression(content);
  const char bracket = first_character(open);
  if (bracket == '(' && value.name != 0) return value;
  value = {};
  Word type = bracket == '[' ? Word::list : Word::unnamed;
  if (bracket == '{') {
    const bool maps = content.empty() || find(content, TokenKind::colon) < content.end ||
                      (kind(content.begin) == TokenKind::star && text(content.begin) == "**");
    type = maps ? Word::dict : Word::set;
  }
  value.name = value.written = names_.root(type);
  return value;
}

Value Extraction::find_name(Symbol symbol) {
  Value value;
  value.named = true;
  value.written = names_.root(symbol);
  const Binding binding = bindings_.find(symbol);
  value.alias = binding.resolves();
  value.instance = binding.kind == Binding::Kind::instance;
  value.name = value.alias ? binding.name : value.written;
  return value;
}

void Extraction::extend(Value& value, Symbol attribute) {
  const bool of_self = frame_.self != 0 && value.written == frame_.self;
  const Binding binding = of_self ? bindings_.find_attribute(frame_.class_scope, attribute) : Binding{};
  const bool same = value.name == value.written;
  value.written = names_.child(value.written, attribute);
  value.called = false;
  value.instance = binding.kind == Binding::Kind::instance;
  if (binding.resolves()) {
    value.name = binding.name;
    value.alias = true;
  } else {
    value.name = same ? value.written : names_.child(value.name, attribute);
  }
}

/// A variable itself is read under its own name, not under the name of what made it.
void Extraction::add_reference(const Value& value, TokenIndex last) {
  const NameId name = value.instance ? value.written : value.name;
  if (!names_.note_read(name, frame_.scope)) return;
  const std::uint32_t line = file_line(token(last).line);
  add(Reference{names_.text(name)}, {line, line});
}

/// What a range stands for, without adding its facts.
Value Extraction::resolve(Range range) {
  while (!range.empty()) {
    if (is_word(range.begin, Word::await_keyword)) {
      ++range.begin;
    } else if (kind(range.begin) == TokenKind::open && first_character(range.begin) == '(' &&
               after(range.begin) == range.end) {
      range = {range.begin + 1, range.end - 1};
    } else {
      break;
    }
  }
  if (range.empty() || kind(range.begin) != TokenKind::name) return {};
  Value value = find_name(token(range.begin).link);
  TokenIndex at = range.begin + 1;
  while (at < range.end) {
    if (is_attribute(at) && at + 1 < range.end) {
      extend(value, token(at + 1).link);
      at += 2;
    } else if (kind(at) == TokenKind::open && first_character(at) != '{') {
      if (first_character(at) == '(') {
        if (value.instance) value.name = names_.child(value.name, symbol_of(Word::call_method));
        value.called = true;
        value.call = at;
      }
      value.instance = false;
      at = after(at);
    } else {
      return {};
    }
  }
  return value;
}

}  // namespace mlready::python
