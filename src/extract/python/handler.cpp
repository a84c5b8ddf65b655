#include "extract/python/extraction.h"
#include "extract/python/logging_call.h"

namespace mlready::python {
namespace {

constexpr int most_handlers = 50;  // of one `try`, looked at for import errors: keeps broken source linear

}  // namespace

/// Imports in a `try` that an import error does not escape from are guarded.
TokenIndex Extraction::read_try(TokenIndex at) {
  const TokenIndex colon = at + 1;
  if (kind(colon) != TokenKind::colon) return colon;
  const Range suite = suite_of(colon);
  note_inline_suite(suite);
  if (import_error_is_caught(suite)) {
    Frame inner = frame_;
    inner.guarded = true;
    open_block(suite, inner);
  }
  return behind_colon(colon);
}

/// Looks at the handlers behind the body of a `try`. One that catches everything counts where the body begins with an
/// import: then it is there for the import.
bool Extraction::import_error_is_caught(Range suite) const {
  if (suite.end >= stream_.tokens.size() - 1) return false;
  const bool imports_first = is_word(suite.begin, Word::import_keyword) || is_word(suite.begin, Word::from_keyword);
  TokenIndex next = suite.end + 1;
  for (int i = 0; i < most_handlers && is_word(next, Word::except_keyword); ++i) {
    const TokenIndex colon = header_colon(next);
    const Range types{next + 1, colon};
    if (catches_import_error(types) || (imports_first && catches_everything(types))) return true;
    const TokenIndex end = suite_of(colon).end;
    if (end >= stream_.tokens.size() - 1) break;
    next = end + 1;
  }
  return false;
}

bool Extraction::catches_import_error(Range types) const {
  for (TokenIndex at = types.begin; at < types.end; ++at) {
    if (is_word(at, Word::import_error) || is_word(at, Word::module_not_found_error)) return true;
  }
  return false;
}

bool Extraction::catches_everything(Range types) const {
  return types.empty() || is_word(types.begin, Word::exception) || is_word(types.begin, Word::base_exception);
}

TokenIndex Extraction::read_handler(TokenIndex at) {
  const TokenIndex colon = header_colon(at);
  Range types{at + 1, find_word({at + 1, colon}, Word::as_keyword)};
  if (!types.empty() && kind(types.begin) == TokenKind::star) ++types.begin;
  const Range suite = suite_of(colon);
  note_inline_suite(suite);
  Handler handler;
  handler.types = types_of(types);
  handler.bare = types.empty();
  handler.silent = does_nothing(suite);
  handler.logs = logs(suite);
  handler.reraises = raises(suite);
  add(handler, {file_line(token(at).line), file_line(token(suite.end).line)});
  read_expression(types);
  forget_targets({std::min(types.end + 1, colon), colon});
  if (catches_import_error(types)) {
    Frame inner = frame_;
    inner.guarded = true;
    inner.fallback = true;
    open_block(suite, inner);
  }
  return behind_colon(colon);
}

std::span<const std::string_view> Extraction::types_of(Range range) {
  texts_.clear();
  if (!range.empty() && kind(range.begin) == TokenKind::open && after(range.begin) == range.end) {
    range = {range.begin + 1, range.end - 1};
  }
  for (const Range element : elements_of(range)) {
    const Value type = resolve(element);
    texts_.push_back(type.name != 0 ? names_.text(type.name) : text(element));
  }
  return facts_.keep_all(std::span<const std::string_view>(texts_));
}

/// Whether a body is only pass, continue, `...` or strings.
bool Extraction::does_nothing(Range suite) const {
  for (TokenIndex at = suite.begin; at < suite.end;) {
    const TokenIndex end = statement_end(at);
    const bool idle = is_word(at, Word::pass_keyword) || is_word(at, Word::continue_keyword) ||
                      ((kind(at) == TokenKind::ellipsis || kind(at) == TokenKind::string) && at + 1 == end);
    if (at != end && !idle) return false;
    at = end + 1;
  }
  return !suite.empty();
}

bool Extraction::logs(Range suite) {
  for (TokenIndex at = suite.begin; at < suite.end;) {
    if (kind(at) != TokenKind::name) {
      ++at;
      continue;
    }
    Value value = find_name(token(at).link);
    for (++at; at < suite.end;) {
      if (is_attribute(at)) {
        extend(value, token(at + 1).link);
        at += 2;
      } else if (kind(at) == TokenKind::open && first_character(at) == '(') {
        if (is_logging_call(names_.text(value.name)) || is_logging_call(names_.text(value.written))) return true;
        if (kind(after(at)) != TokenKind::dot) break;
        at = after(at);
      } else {
        break;
      }
    }
  }
  return false;
}

bool Extraction::raises(Range suite) const {
  for (TokenIndex at = suite.begin; at < suite.end; ++at) {
    if (is_word(at, Word::raise_keyword)) return true;
  }
  return false;
}

TokenIndex Extraction::read_raise(TokenIndex at) {
  const TokenIndex end = statement_end(at);
  const Range raised{at + 1, end};
  const Value exception =
      resolve({raised.begin, std::min(find_word(raised, Word::from_keyword), find(raised, TokenKind::comma))});
  add(Raise{names_.text(exception.name), text(raised)}, lines_of({at, end}));
  read_expression(raised);
  return end;
}

}  // namespace mlready::python
