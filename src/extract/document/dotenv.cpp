#include <algorithm>

#include "base/text.h"
#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"

namespace mlready {
namespace {

/// What stands behind `=`, and how much of the text it takes.
struct DotenvValue {
  std::string_view text;
  std::size_t size = 0;
  bool quoted = false;
};

/// A value in quotes may go over lines, and a backslash escapes; without its closing quote it ends with its line.
DotenvValue read_value(std::string_view rest) {
  const auto line = rest.substr(0, rest.find('\n'));
  const auto begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {{}, line.size()};
  const char quote = line[begin];
  if (quote == '"' || quote == '\'') {
    auto end = begin + 1;
    while (end < rest.size() && rest[end] != quote) end += rest[end] == '\\' && quote == '"' ? 2 : 1;
    if (end < rest.size()) return {rest.substr(begin + 1, end - begin - 1), end + 1, true};
  }
  return {trim(line.substr(0, line.find(" #"))), line.size()};
}

}  // namespace

std::vector<const Node*> read_dotenv(FileFacts& facts) {
  const auto text = without_byte_order_mark(facts.file().bytes);
  const LineIndex lines(text);
  DocumentBuilder builder(facts);
  if (!builder.begin(Node::Kind::mapping, 1)) return {};
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = trim(text.substr(at, end - at));
    if (line.starts_with("export ")) line = trim(line.substr(7));
    const auto equals = line.find('=');
    if (line.empty() || line.front() == '#' || equals == std::string_view::npos) {
      at = end + 1;
      continue;
    }
    const auto number = lines.line_at(at);
    const auto value_begin = static_cast<std::size_t>(line.data() - text.data()) + equals + 1;
    const auto value = read_value(text.substr(value_begin));
    builder.key(trim(line.substr(0, equals)), number);
    builder.scalar(value.text, {number, lines.line_at(value_begin + value.size)}, value.quoted);
    at = std::min(text.find('\n', value_begin + value.size), text.size()) + 1;
  }
  return {builder.finish()};
}

}  // namespace mlready
