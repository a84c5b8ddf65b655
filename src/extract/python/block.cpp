#include <algorithm>

#include "extract/python/extraction.h"

namespace mlready::python {
namespace {

/// Bytes of the line before `offset`.
std::uint32_t column_of(std::string_view text, std::uint32_t offset) {
  const auto start = text.substr(0, offset).find_last_of("\r\n");
  return start == std::string_view::npos ? offset : offset - static_cast<std::uint32_t>(start) - 1;
}

std::string_view without_marker(std::string_view comment) {
  comment.remove_prefix(std::min(comment.find_first_not_of("# \t\f"), comment.size()));
  return comment.substr(0, comment.find_last_not_of(" \t\f") + 1);
}

}  // namespace

/// The statements behind the colon of a header: an indented block up to its dedent, or the rest of the line.
Range Extraction::suite_of(TokenIndex colon) const {
  if (kind(colon) != TokenKind::colon) return {colon, colon};
  if (kind(colon + 1) != TokenKind::newline) {
    TokenIndex end = colon + 1;
    while (kind(end) != TokenKind::newline && kind(end) != TokenKind::end) end = after(end);
    return {colon + 1, end};
  }
  if (kind(colon + 2) != TokenKind::indent) return {colon + 1, colon + 1};
  return {colon + 3, token(colon + 2).link};
}

void Extraction::note_inline_suite(Range suite) {
  if (!suite.empty() && kind(suite.begin - 1) != TokenKind::indent) inline_suite_end_ = suite.end;
}

void Extraction::open_block(Range suite, const Frame& inner, bool function) {
  const bool indented = !suite.empty() && kind(suite.begin - 1) == TokenKind::indent;
  const std::uint32_t column = indented ? column_of(text_, token(suite.begin).offset) : static_cast<std::uint32_t>(-1);
  note_inline_suite(suite);
  blocks_.push_back({suite.end, column, function, frame_});
  frame_ = inner;
  if (function) bindings_.open_function();
}

void Extraction::close_blocks(TokenIndex at) {
  while (!blocks_.empty() && blocks_.back().end <= at) {
    const Block& block = blocks_.back();
    add_comments_before(token(at).offset, block.column);
    if (block.function) bindings_.close_function();
    frame_ = block.outer;
    blocks_.pop_back();
  }
}

void Extraction::add_comments_before(std::uint32_t offset, std::uint32_t least_column) {
  for (; next_comment_ < stream_.comments.size(); ++next_comment_) {
    const Aside& comment = stream_.comments[next_comment_];
    if (comment.offset >= offset || comment.column < least_column) return;
    const std::uint32_t line = file_line(comment.line);
    add(Comment{without_marker(text_.substr(comment.offset, comment.length))}, {line, line});
  }
}

}  // namespace mlready::python
