#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/prose/diagram.h"
#include "extract/prose/line_markup.h"
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

class AsciiDocReader {
 public:
  explicit AsciiDocReader(FileFacts& facts)
      : lines_(split_lines(facts.file().bytes)), writer_(facts), paragraph_(writer_, without_inline_markup) {}

  void read() {
    while (at_ < lines_.size()) read_line();
    paragraph_.flush();
    writer_.finish(static_cast<std::uint32_t>(lines_.size()));
  }

 private:
  std::string_view line() const { return lines_[at_]; }
  std::uint32_t number() const { return static_cast<std::uint32_t>(at_ + 1); }

  void read_line() {
    const auto text = trim(line());
    if (is_delimiter(text)) return read_block(text);
    if (text == "|===") return read_table();
    if (text.empty() || text.substr(0, 2) == "//" || is_attribute(text) || text == "+") {
      paragraph_.flush();
    } else if (text.front() == '[' && text.back() == ']') {
      paragraph_.flush();
      attributes_ = text.substr(1, text.size() - 2);
    } else if (!read_heading(text) && !read_picture(text)) {
      read_text(text);
    }
    ++at_;
  }

  static bool is_attribute(std::string_view text) {
    static const RE2 attribute(R"(^:!?[\w-]+!?:( |$))");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), attribute);
  }

  bool read_heading(std::string_view text) {
    const auto level = std::min(text.find_first_not_of('='), text.size());
    if (level == 0 || level > 6 || level == text.size() || text[level] != ' ') return false;
    paragraph_.flush();
    writer_.heading(static_cast<std::uint32_t>(level), trim(text.substr(level)), {number(), number()});
    return true;
  }

  bool read_picture(std::string_view text) {
    constexpr std::string_view macro = "image::";
    const auto bracket = text.find('[');
    if (text.substr(0, macro.size()) != macro || bracket == std::string_view::npos) return false;
    const auto inside = text.substr(bracket + 1, text.find(']', bracket) - bracket - 1);
    writer_.picture(text.substr(macro.size(), bracket - macro.size()), inside.substr(0, inside.find(',')),
                    {number(), number()});
    return true;
  }

  void read_text(std::string_view text) {
    const auto item = list_item(text);
    if (item) {
      paragraph_.start_item(*item, number());
    } else {
      paragraph_.add(text, number());
    }
  }

  /// Language of the block that the attribute line announced: `[source,bash]`, `[mermaid]`.
  std::string_view announced_language() const {
    const auto parts = split(attributes_, ',');
    if (!diagram_kind(trim(parts[0])).empty()) return trim(parts[0]);
    return parts.size() > 1 && trim(parts[0]) == "source" ? trim(parts[1]) : std::string_view{};
  }

  /// A delimited block: comment, quotation, example (ordinary text) or listing.
  void read_block(std::string_view delimiter) {
    paragraph_.flush();
    const char mark = delimiter.front();
    if (mark == '=' || mark == '*') {  // example and sidebar: only the delimiters go
      ++at_;
      return;
    }
    if (mark == '_') {
      quoted_ = !quoted_;
      paragraph_.set_mood(quoted_ ? std::optional(Mood::quoted) : std::nullopt);
      ++at_;
      return;
    }
    const auto first = number();
    const auto closing = mark == '`' ? std::string_view("```") : delimiter;
    std::string text;
    for (++at_; at_ < lines_.size() && trim(line()) != closing; ++at_) (text += line()) += '\n';
    const auto language = mark == '`' ? trim(delimiter.substr(3)) : announced_language();
    if (mark != '/') writer_.code(language, text, first + 1, {first, number()});
    attributes_ = {};
    ++at_;
  }

  void read_table() {
    paragraph_.flush();
    const auto first = number();
    std::uint32_t rows = 0;
    std::string headings;
    for (++at_; at_ < lines_.size() && trim(line()) != "|==="; ++at_) {
      auto row = trim(line());
      if (row.empty()) continue;
      if (row.front() == '|') row = trim(row.substr(1));
      if (headings.empty()) {
        headings = row;
      } else {
        ++rows;
        writer_.row(row, {number(), number()});
      }
    }
    writer_.table(headings, rows, {first, number()});
    ++at_;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  DocumentWriter writer_;
  ParagraphLines paragraph_;
  std::string_view attributes_;
  bool quoted_ = false;
};

}  // namespace

void extract_asciidoc(FileFacts& facts) {
  AsciiDocReader(facts).read();
}

}  // namespace mlready
