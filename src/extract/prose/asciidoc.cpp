#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "base/text.h"
#include "extract/prose/diagram.h"
#include "extract/prose/line_markup_reader.h"
#include "extract/prose/prose.h"

namespace mlready {
namespace {

/// Inline markup removed; `https://url[text]` and `link:url[text]` become links, `image:url[text]` pictures.
std::string without_inline_markup(DocumentWriter& writer, std::string_view text, std::uint32_t line) {
  static const RE2 link(R"((image:|link:|xref:|https?://)([^\s\[\]<>]+)\[([^\]]*)\])");
  static const RE2 marks(R"(\*\*|__|``|`|(?:^|\b)[*_]|[*_](?:\b|$))");
  re2::StringPiece rest(text.data(), text.size());
  std::string scheme;
  std::string target;
  std::string words;
  while (RE2::FindAndConsume(&rest, link, &scheme, &target, &words)) {
    if (scheme == "image:") {
      writer.picture(target, words, {line, line});
    } else {
      writer.link(scheme.back() == '/' ? scheme + target : target, words, {line, line});
    }
  }
  std::string result(text);
  RE2::GlobalReplace(&result, link, "\\3");
  RE2::GlobalReplace(&result, marks, "");
  return result;
}

/// A line that opens and closes a delimited block: four or more of one character, or three backquotes.
bool is_delimiter(std::string_view line) {
  line = trim(line);
  if (line.substr(0, 3) == "```") return true;
  return line.size() >= 4 && contains("-.+=*_/", line.substr(0, 1)) &&
         line.find_first_not_of(line.front()) == std::string_view::npos;
}

class AsciiDocReader : public LineMarkupReader {
 public:
  explicit AsciiDocReader(FileFacts& facts) : LineMarkupReader(facts, without_inline_markup) {}

 private:
  void read_line() override {
    const auto text = trim(line());
    if (is_delimiter(text)) return read_block(text);
    if (text == "|===") return read_table();
    if (text.empty() || text.substr(0, 2) == "//" || is_attribute(text) || text == "+") {
      paragraph().flush();
    } else if (text.front() == '[' && text.back() == ']') {
      paragraph().flush();
      attributes_ = text.substr(1, text.size() - 2);
    } else if (!read_heading(text) && !read_picture(text)) {
      add_text(text);
    }
    advance();
  }

  static bool is_attribute(std::string_view text) {
    static const RE2 attribute(R"(^:!?[\w-]+!?:( |$))");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), attribute);
  }

  bool read_heading(std::string_view text) {
    const auto level = std::min(text.find_first_not_of('='), text.size());
    if (level == 0 || level > 6 || level == text.size() || text[level] != ' ') return false;
    paragraph().flush();
    writer().heading(static_cast<std::uint32_t>(level), trim(text.substr(level)), {number(), number()});
    return true;
  }

  bool read_picture(std::string_view text) {
    constexpr std::string_view macro = "image::";
    const auto bracket = text.find('[');
    if (text.substr(0, macro.size()) != macro || bracket == std::string_view::npos) return false;
    const auto inside = text.substr(bracket + 1, text.find(']', bracket) - bracket - 1);
    writer().picture(text.substr(macro.size(), bracket - macro.size()), inside.substr(0, inside.find(',')),
                     {number(), number()});
    return true;
  }

  /// Language of the block that the attribute line announced: `[source,bash]`, `[mermaid]`.
  std::string_view announced_language() const {
    const auto parts = split(attributes_, ',');
    if (!diagram_kind(trim(parts[0])).empty()) return trim(parts[0]);
    return parts.size() > 1 && trim(parts[0]) == "source" ? trim(parts[1]) : std::string_view{};
  }

  /// A delimited block: comment, quotation, example (ordinary text) or listing.
  void read_block(std::string_view delimiter) {
    paragraph().flush();
    const char mark = delimiter.front();
    if (mark == '=' || mark == '*') {  // example and sidebar: only the delimiters go
      advance();
      return;
    }
    if (mark == '_') {
      quoted_ = !quoted_;
      paragraph().set_mood(quoted_ ? std::optional(Mood::quoted) : std::nullopt);
      advance();
      return;
    }
    const auto first = number();
    const auto closing = mark == '`' ? std::string_view("```") : delimiter;
    std::string text;
    for (advance(); !at_end() && trim(line()) != closing; advance()) (text += line()) += '\n';
    const auto language = mark == '`' ? trim(delimiter.substr(3)) : announced_language();
    if (mark != '/') writer().code(language, text, first + 1, {first, number()});
    attributes_ = {};
    advance();
  }

  void read_table() {
    paragraph().flush();
    const auto first = number();
    std::uint32_t rows = 0;
    std::string headings;
    for (advance(); !at_end() && trim(line()) != "|==="; advance()) {
      auto row = trim(line());
      if (row.empty()) continue;
      if (row.front() == '|') row = trim(row.substr(1));
      if (headings.empty()) {
        headings = row;
      } else {
        ++rows;
        writer().row(row, {number(), number()});
      }
    }
    writer().table(headings, rows, {first, number()});
    advance();
  }

  std::string_view attributes_;
  bool quoted_ = false;
};

}  // namespace

void extract_asciidoc(FileFacts& facts) {
  AsciiDocReader(facts).read();
}

}  // namespace mlready
