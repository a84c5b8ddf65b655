#include "extract/python/extraction.h"

#include "extract/python/lexer.h"

namespace mlready {

void extract_python(FileFacts& facts) {
  const PythonSource source{facts.file().bytes, {}};
  for (const auto& magic : extract_python_sources(facts, {&source, 1})) {
    facts.problem("not a Python statement", magic.line);
  }
}

std::vector<MagicLine> extract_python_sources(FileFacts& facts, std::span<const PythonSource> sources) {
  python::Extraction extraction(facts);
  std::vector<MagicLine> magics;
  for (const auto& source : sources) {
    extraction.read(source);
    const auto found = extraction.magics();
    magics.insert(magics.end(), found.begin(), found.end());
  }
  return magics;
}

namespace python {

void Extraction::read(const PythonSource& source) {
  text_ = source.text;
  line_map_ = source.lines;
  next_comment_ = 0;
  inline_suite_end_ = 0;
  tokenize(text_, symbols_, stream_);
  tokens_ = stream_.tokens;
  for (const auto& problem : stream_.problems) facts_.problem(problem.message, file_line(problem.line));
  read_statements();
}

std::vector<MagicLine> Extraction::magics() const {
  std::vector<MagicLine> lines;
  for (const auto& magic : stream_.magics) {
    lines.push_back({text_.substr(magic.offset, magic.length), file_line(magic.line)});
  }
  return lines;
}

std::string_view Extraction::text(Range range) const {
  if (range.empty()) return {};
  const std::uint32_t begin = token(range.begin).offset;
  return text_.substr(begin, token(range.end - 1).end() - begin);
}

std::uint32_t Extraction::last_line(TokenIndex at) const {
  const Token& one = token(at);
  return one.kind == TokenKind::string || one.kind == TokenKind::bytes ? one.link : one.line;
}

Lines Extraction::lines_of(Range range) const {
  return {file_line(token(range.begin).line), file_line(last_line(std::max(range.begin + 1, range.end) - 1))};
}

TokenIndex Extraction::find(Range range, TokenKind wanted) const {
  TokenIndex at = range.begin;
  while (at < range.end && kind(at) != wanted) at = after(at);
  return std::min(at, range.end);
}

TokenIndex Extraction::find_word(Range range, Word word) const {
  TokenIndex at = range.begin;
  while (at < range.end && !is_word(at, word)) at = after(at);
  return std::min(at, range.end);
}

TokenIndex Extraction::statement_end(TokenIndex at) const {
  while (kind(at) != TokenKind::newline && kind(at) != TokenKind::semicolon && kind(at) != TokenKind::end) {
    at = after(at);
  }
  return at;
}

/// The colon that ends the header of a compound statement, or the end of the line where there is none.
TokenIndex Extraction::header_colon(TokenIndex at) const {
  while (kind(at) != TokenKind::colon && kind(at) != TokenKind::newline && kind(at) != TokenKind::end) at = after(at);
  return at;
}

}  // namespace python
}  // namespace mlready
