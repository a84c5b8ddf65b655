#include <algorithm>

#include "base/text.h"
#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"

namespace mlready {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// A line of the text, with its place.
struct IniLine {
  std::string_view text;  ///< without white space at its end
  std::uint32_t number = 0;
  bool indented = false;
};

class IniReader {
 public:
  explicit IniReader(FileFacts& facts) : builder_(facts) {}

  std::vector<const Node*> read(std::string_view text) {
    if (!builder_.begin(Node::Kind::mapping, 1)) return {};
    std::uint32_t number = 0;
    while (!text.empty()) {
      const auto line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(text.size(), line.size() + 1));
      read_line({trim(line), ++number, !line.empty() && is_blank(line.front())});
    }
    put_value();
    return {builder_.finish()};
  }

 private:
  void read_line(IniLine line) {
    if (line.text.empty() || line.text.front() == '#' || line.text.front() == ';') return;
    if (line.indented && has_key_) return continue_value(line);
    put_value();
    if (line.text.front() == '[' && line.text.back() == ']') return open_section(line);
    const auto separator = line.text.find_first_of("=:");
    builder_.key(trim(line.text.substr(0, separator)), line.number);
    has_key_ = true;
    has_value_ = separator != std::string_view::npos;
    value_ = has_value_ ? trim(line.text.substr(separator + 1)) : std::string_view();
    lines_ = {line.number, line.number};
  }

  /// The value becomes all of the text from its first line to this one, white space and comments included.
  void continue_value(IniLine line) {
    if (value_.empty()) lines_.first = line.number;
    const char* begin = value_.empty() ? line.text.data() : value_.data();
    value_ = {begin, static_cast<std::size_t>(line.text.data() + line.text.size() - begin)};
    has_value_ = true;
    lines_.last = line.number;
  }

  void open_section(IniLine line) {
    if (builder_.depth() > 1) builder_.end();
    builder_.key(line.text.substr(1, line.text.size() - 2), line.number);
    if (!builder_.begin(Node::Kind::mapping, line.number)) builder_.null(line.number);
  }

  void put_value() {
    if (!has_key_) return;
    if (has_value_) {
      builder_.scalar(value_, lines_);
    } else {
      builder_.null(lines_.first);
    }
    has_key_ = false;
  }

  DocumentBuilder builder_;
  std::string_view value_;
  Lines lines_;
  bool has_key_ = false;
  bool has_value_ = false;
};

}  // namespace

std::vector<const Node*> read_ini(FileFacts& facts) {
  return IniReader(facts).read(without_byte_order_mark(facts.file().bytes));
}

}  // namespace mlready
