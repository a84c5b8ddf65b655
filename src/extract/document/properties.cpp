#include <algorithm>
#include <string>

#include "base/text.h"
#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"

namespace mlready {
namespace {

/// Whether a line goes on below: it ends with an odd number of backslashes.
bool continues(std::string_view line) {
  const auto last_other = line.find_last_not_of('\\');
  const auto backslashes = line.size() - (last_other == std::string_view::npos ? 0 : last_other + 1);
  return backslashes % 2 == 1;
}

class PropertiesReader {
 public:
  explicit PropertiesReader(FileFacts& facts) : facts_(&facts), builder_(facts) {}

  std::vector<const Node*> read(std::string_view text) {
    if (!builder_.begin(Node::Kind::mapping, 1)) return {};
    const auto lines = split(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto line = trim(lines[i]);
      if (line.empty() || line.front() == '#' || line.front() == '!') continue;
      const auto first = i;
      while (i + 1 < lines.size() && continues(trim(lines[i]))) ++i;
      put(std::span(lines).subspan(first, i - first + 1), static_cast<std::uint32_t>(first + 1));
    }
    return {builder_.finish()};
  }

 private:
  void put(std::span<const std::string_view> lines, std::uint32_t first) {
    const auto logical = joined(lines);
    const auto key_end = std::min(logical.find_first_of("=: \t"), logical.size());
    auto value = trim(logical.substr(key_end));
    if (!value.empty() && (value.front() == '=' || value.front() == ':')) value = trim(value.substr(1));
    builder_.key(logical.substr(0, key_end), first);
    builder_.scalar(value, {first, static_cast<std::uint32_t>(first + lines.size() - 1)});
  }

  std::string_view joined(std::span<const std::string_view> lines) {
    if (lines.size() == 1) return trim(lines[0]);
    std::string text;
    for (const auto part : lines) {
      const auto line = trim(part);
      text += continues(line) ? line.substr(0, line.size() - 1) : line;
    }
    return facts_->keep(text);
  }

  FileFacts* facts_;
  DocumentBuilder builder_;
};

}  // namespace

std::vector<const Node*> read_properties(FileFacts& facts) {
  return PropertiesReader(facts).read(without_byte_order_mark(facts.file().bytes));
}

}  // namespace mlready
