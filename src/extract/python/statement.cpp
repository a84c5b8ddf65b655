#include <algorithm>

#include "extract/python/extraction.h"

namespace mlready::python {
namespace {

bool opens_suite(Word keyword) {
  return keyword == Word::def_keyword || keyword == Word::class_keyword || keyword == Word::try_keyword ||
         keyword == Word::except_keyword || keyword == Word::if_keyword || keyword == Word::elif_keyword;
}

}  // namespace

void Extraction::read_statements() {
  TokenIndex at = 0;
  while (kind(at) != TokenKind::end) {
    facts_.spend(1);
    close_blocks(at);
    switch (kind(at)) {
      case TokenKind::newline:
      case TokenKind::indent:
      case TokenKind::dedent:
      case TokenKind::semicolon:
        ++at;
        break;
      default:
        add_comments_before(token(at).offset, 0);
        at = std::max(read_statement(at), at + 1);
        break;
    }
  }
  close_blocks(at);
  add_comments_before(static_cast<std::uint32_t>(-1), 0);
}

/// Reads a simple statement or the header of a compound one.
/// @return the token behind it
TokenIndex Extraction::read_statement(TokenIndex at) {
  if (kind(at) == TokenKind::keyword) return read_keyword_statement(at);
  if (kind(at) == TokenKind::at) return read_decorators(at);
  if (is_word(at, Word::type) && kind(at + 1) == TokenKind::name) return read_type_alias(at);
  if ((is_word(at, Word::case_word) && frame_.in_match) || starts_match(at)) return read_match_case(at);
  return read_simple(at);
}

TokenIndex Extraction::read_keyword_statement(TokenIndex at) {
  // Compound statements do not stand in a suite on the line of its header; passing over them keeps the time linear.
  if (at < inline_suite_end_ && opens_suite(static_cast<Word>(token(at).link))) return at + 1;
  switch (static_cast<Word>(token(at).link)) {
    case Word::if_keyword:
    case Word::elif_keyword:
    case Word::while_keyword:
      return read_condition(at);
    case Word::for_keyword:
      return read_for(at);
    case Word::with_keyword:
      return read_with(at);
    case Word::def_keyword:
      return read_function(at, at);
    case Word::class_keyword:
      return read_class(at);
    case Word::async_keyword:
      if (is_word(at + 1, Word::def_keyword)) return read_function(at + 1, at);
      return at + 1;
    case Word::import_keyword:
      return read_import(at);
    case Word::from_keyword:
      return read_from_import(at);
    case Word::try_keyword:
      return read_try(at);
    case Word::except_keyword:
      return read_handler(at);
    case Word::else_keyword:
    case Word::finally_keyword:
      return kind(at + 1) == TokenKind::colon ? at + 2 : at + 1;
    case Word::raise_keyword:
      return read_raise(at);
    case Word::yield_keyword:
      return read_yield(at);
    case Word::assert_keyword:
      return read_assert(at);
    case Word::global_keyword:
    case Word::nonlocal_keyword:
      return read_global(at);
    default:
      return read_simple(at);
  }
}

/// Reads an expression statement or an assignment. A string that stands alone is documentation and gives no fact.
TokenIndex Extraction::read_simple(TokenIndex at) {
  Shape shape;
  bool documentation = true;
  for (shape.end = at;; shape.end = after(shape.end)) {
    const TokenKind next = kind(shape.end);
    if (next == TokenKind::newline || next == TokenKind::semicolon || next == TokenKind::end) break;
    documentation = documentation && (next == TokenKind::string || next == TokenKind::bytes);
    if (next == TokenKind::assign && shape.first_assign == 0) shape.first_assign = shape.end;
    if (next == TokenKind::colon && shape.colon == 0 && shape.first_assign == 0) shape.colon = shape.end;
    if (next == TokenKind::augmented_assign && shape.augmented == 0) shape.augmented = shape.end;
  }
  if (documentation) return shape.end;
  if (shape.first_assign != 0 || shape.colon != 0 || shape.augmented != 0) {
    return read_assignment({at, shape.end}, shape);
  }
  read_expression({at, shape.end});
  return shape.end;
}

/// What stands behind a `yield` runs when the caller comes back: the fact spans the rest of the function.
TokenIndex Extraction::read_yield(TokenIndex at) {
  const std::uint32_t first = file_line(token(at).line);
  const std::uint32_t last = facts_.scopes()[frame_.scope].lines.last;
  if (frame_.in_function) add(Reference{text(at)}, {first, std::max(first, last)});
  return read_simple(at);
}

TokenIndex Extraction::read_condition(TokenIndex at) {
  const TokenIndex colon = header_colon(at + 1);
  const Range tested{at + 1, colon};
  if (tested.empty()) return behind_colon(colon);
  add(Condition{text(tested)}, lines_of(tested));
  read_expression(tested);
  if (is_word(colon - 1, Word::type_checking) && !is_word(at + 1, Word::not_keyword)) {
    Frame inner = frame_;
    inner.guarded = true;
    open_block(suite_of(colon), inner);
  }
  return behind_colon(colon);
}

TokenIndex Extraction::read_for(TokenIndex at) {
  const TokenIndex colon = header_colon(at + 1);
  const TokenIndex in = find_word({at + 1, colon}, Word::in_keyword);
  forget_targets({at + 1, in});
  read_expression({std::min(in + 1, colon), colon});
  return behind_colon(colon);
}

TokenIndex Extraction::read_with(TokenIndex at) {
  const TokenIndex colon = header_colon(at + 1);
  Range items{at + 1, colon};
  if (kind(at + 1) == TokenKind::open && first_character(at + 1) == '(' && after(at + 1) == colon) {
    items = {at + 2, colon - 1};
  }
  while (!items.empty()) {
    const TokenIndex end = find(items, TokenKind::comma);
    read_with_item({items.begin, end});
    items.begin = end + 1;
  }
  return behind_colon(colon);
}

void Extraction::read_with_item(Range range) {
  const TokenIndex as = find_word(range, Word::as_keyword);
  const Range manager{range.begin, as};
  const Value value = read_expression(manager);
  if (as + 1 >= range.end) return;
  const Range target{as + 1, range.end};
  if (target.end - target.begin == 1) {
    bind_target(target, value, manager);
  } else {
    forget_targets(target);
  }
}

TokenIndex Extraction::read_assert(TokenIndex at) {
  const TokenIndex end = statement_end(at);
  const Range tested{at + 1, find({at + 1, end}, TokenKind::comma)};
  if (tested.empty()) return end;
  add(Condition{text(tested), true}, lines_of(tested));
  read_expression({at + 1, end});
  return end;
}

TokenIndex Extraction::read_global(TokenIndex at) {
  const TokenIndex end = statement_end(at);
  if (is_word(at, Word::global_keyword)) {
    for (TokenIndex name = at + 1; name < end; ++name) {
      if (kind(name) == TokenKind::name) bindings_.declare_global(token(name).link);
    }
  }
  return end;
}

/// `match` is a keyword only where `case` follows in the next line.
bool Extraction::starts_match(TokenIndex at) const {
  if (!is_word(at, Word::match)) return false;
  const TokenIndex colon = header_colon(at + 1);
  return kind(colon) == TokenKind::colon && kind(colon + 1) == TokenKind::newline &&
         kind(colon + 2) == TokenKind::indent && is_word(colon + 3, Word::case_word);
}

TokenIndex Extraction::read_match_case(TokenIndex at) {
  const TokenIndex colon = header_colon(at + 1);
  Frame inner = frame_;
  inner.in_match = is_word(at, Word::match);
  if (inner.in_match) {
    read_expression({at + 1, colon});
  } else {
    const TokenIndex guard = find_word({at + 1, colon}, Word::if_keyword);
    read_pattern({at + 1, guard});
    if (guard + 1 < colon) {
      add(Condition{text({guard + 1, colon})}, lines_of({guard + 1, colon}));
      read_expression({guard + 1, colon});
    }
  }
  open_block(suite_of(colon), inner);
  return behind_colon(colon);
}

/// Adds what a pattern reads: classes and dotted names. Other names are captures.
void Extraction::read_pattern(Range range) {
  for (TokenIndex at = range.begin; at < range.end;) {
    const TokenKind next = at + 1 < range.end ? kind(at + 1) : TokenKind::end;
    const bool reads = next == TokenKind::dot || (next == TokenKind::open && first_character(at + 1) == '(');
    if (kind(at) == TokenKind::name && reads) {
      Value value = find_name(token(at).link);
      for (++at; at + 1 < range.end && is_attribute(at); at += 2) extend(value, token(at + 1).link);
      add_reference(value, at - 1);
    } else if (kind(at) == TokenKind::string || kind(at) == TokenKind::bytes) {
      at = read_strings(at, range.end);
    } else {
      ++at;
    }
  }
}

}  // namespace mlready::python
