#include "extract/prose/html_writer.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "extract/prose/html_tokens.h"
#include "extract/prose/prose.h"

namespace mlready {
namespace {

/// The level of a heading element; 0 for other elements.
std::uint32_t heading_level(std::string_view name) {
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return heading ? static_cast<std::uint32_t>(name[1] - '0') : 0;
}

/// Elements whose start and end also end the text before them.
bool is_block(std::string_view name) {
  static constexpr std::array<std::string_view, 44> blocks = {
      "p",       "div",   "li",   "ul",      "ol",     "dl",         "dt",     "dd",   "tr",      "table",  "thead",
      "tbody",   "td",    "th",   "section", "header", "article",    "footer", "nav",  "main",    "aside",  "pre",
      "figure",  "title", "head", "body",    "html",   "blockquote", "h1",     "h2",   "h3",      "h4",     "h5",
      "details", "br",    "hr",   "summary", "center", "figcaption", "h6",     "form", "picture", "option", "label"};
  return std::find(blocks.begin(), blocks.end(), name) != blocks.end();
}

class HtmlWriter {
 public:
  HtmlWriter(DocumentWriter& writer, std::uint32_t first_line, std::optional<Mood> mood)
      : writer_(writer), first_line_(first_line), mood_(mood) {}

  void write(std::string_view html) {
    HtmlTokens tokens(html);
    HtmlToken token;
    while (tokens.next(token)) {
      line_ = first_line_ + token.line;
      if (token.kind == HtmlToken::Kind::text) {
        add_text(token.text);
      } else if (token.kind == HtmlToken::Kind::open) {
        open(token);
      } else {
        close(token);
      }
    }
    flush();
  }

 private:
  void add_text(std::string_view text) {
    if (text_.empty()) {
      const auto blank = text.substr(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
      text_line_ = line_ + static_cast<std::uint32_t>(std::count(blank.begin(), blank.end(), '\n'));
      if (!preformatted_) text.remove_prefix(blank.size());
    }
    text_ += text;
    if (in_link_) link_text_ += text;
  }

  void open(const HtmlToken& token) {
    if (is_block(token.name)) flush();
    heading_ = heading_level(token.name);
    if (token.name == "pre") preformatted_ = true;
    if (token.name == "blockquote") ++quotes_;
    if (token.name == "img") picture(token);
    if (token.name == "a") {
      in_link_ = !token.attribute("href").empty();
      link_target_ = token.attribute("href");
      link_text_.clear();
    }
  }

  void close(const HtmlToken& token) {
    if (token.name == "a" && in_link_) {
      writer_.link(link_target_, link_text_, {line_, line_});
      in_link_ = false;
    }
    if (is_block(token.name)) flush();
    if (heading_level(token.name) != 0) heading_ = 0;
    if (token.name == "pre") preformatted_ = false;
    if (token.name == "blockquote" && quotes_ > 0) --quotes_;
  }

  void picture(const HtmlToken& token) {
    const auto source = token.attribute("src");
    if (source.empty() || source.substr(0, 5) == "data:") return;
    const auto title = token.attribute("title");
    writer_.picture(source, token.attribute("alt").empty() ? title : token.attribute("alt"), {line_, line_});
  }

  /// Writes the text gathered since the last block element.
  void flush() {
    const auto last = text_line_ + static_cast<std::uint32_t>(std::count(text_.begin(), text_.end(), '\n'));
    if (trim(text_).empty()) {
      text_.clear();
      return;
    }
    if (heading_ != 0) {
      writer_.heading(heading_, text_, {text_line_, last});
    } else if (preformatted_) {
      writer_.code({}, text_, text_line_, {text_line_, last});
    } else {
      writer_.paragraph(text_, text_line_, quotes_ > 0 ? std::optional(Mood::quoted) : mood_);
    }
    text_.clear();
  }

  DocumentWriter& writer_;
  std::uint32_t first_line_;
  std::optional<Mood> mood_;
  std::uint32_t line_ = 1;
  std::uint32_t text_line_ = 1;
  std::string text_;
  std::uint32_t heading_ = 0;
  std::uint32_t quotes_ = 0;
  bool preformatted_ = false;
  bool in_link_ = false;
  std::string link_target_;
  std::string link_text_;
};

}  // namespace

void write_html(DocumentWriter& writer, std::string_view html, std::uint32_t first_line, std::optional<Mood> mood) {
  HtmlWriter(writer, first_line, mood).write(html);
}

void extract_html(FileFacts& facts) {
  const std::string_view html = facts.file().bytes;
  DocumentWriter writer(facts);
  write_html(writer, html, 1);
  writer.finish(static_cast<std::uint32_t>(std::count(html.begin(), html.end(), '\n')) + 1);
}

}  // namespace mlready
