#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "extract/prose/diagram.h"
#include "extract/prose/line_markup_reader.h"
#include "extract/prose/prose.h"

namespace mlready {
namespace {

/// Inline markup removed: roles, emphasis, literals; the targets of `text <url>`_ become links.
std::string without_inline_markup(DocumentWriter& writer, std::string_view text, std::uint32_t line) {
  static const RE2 link(R"(`([^`<]*?)\s*<([^`>]+)>`_)");
  static const RE2 target(R"(\s*<([^`<>]+)>`_{1,2})");
  static const RE2 role(R"(:[a-zA-Z:+-]+:`~?([^`<]*?)(?:\s*<[^`>]*>)?`)");
  static const RE2 marks(R"(\*\*|``|`__?|`|\|)");
  re2::StringPiece rest(text.data(), text.size());
  std::string words;
  std::string url;
  while (RE2::FindAndConsume(&rest, link, &words, &url)) writer.link(url, words, {line, line});
  std::string result(text);
  RE2::GlobalReplace(&result, role, "\\1");
  RE2::GlobalReplace(&result, target, "`_");
  RE2::GlobalReplace(&result, marks, "");
  return result;
}

struct Directive {
  std::string_view name;
  std::string_view argument;
};

/// `.. name:: argument`; an empty name where the line is no directive.
Directive directive_of(std::string_view line) {
  line = trim(line);
  if (line.substr(0, 3) != ".. ") return {};
  const auto colons = line.find("::");
  if (colons == std::string_view::npos) return {};
  const auto name = trim(line.substr(3, colons - 3));
  if (name.empty() || name.find_first_of(" _\"") != std::string_view::npos) return {};
  return {name, trim(line.substr(colons + 2))};
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_code_directive(std::string_view name) {
  static constexpr std::array<std::string_view, 5> names = {"code", "code-block", "sourcecode", "parsed-literal",
                                                            "prompt"};
  return is_one_of(names, name);
}

/// Directives whose body is ordinary text.
bool is_text_directive(std::string_view name) {
  static constexpr std::array<std::string_view, 21> names = {
      "note", "warning",    "tip",   "important", "caution",   "danger",       "attention",
      "hint", "seealso",    "topic", "container", "rubric",    "versionadded", "versionchanged",
      "only", "admonition", "tab",   "tabs",      "group-tab", "grid",         "dropdown"};
  return is_one_of(names, name);
}

class RestructuredTextReader : public LineMarkupReader {
 public:
  explicit RestructuredTextReader(FileFacts& facts) : LineMarkupReader(facts, without_inline_markup) {}

 private:
  void read_line() override {
    if (trim(line()).empty()) {
      paragraph().flush();
      advance();
    } else if (!read_title() && !read_explicit_markup() && !read_table_line()) {
      read_text();
    }
  }

  bool read_title() {
    const bool over = is_rule(line()) && is_rule(line(2)) && !trim(line(1)).empty() && line()[0] == line(2)[0];
    const auto title = line(over ? 1 : 0);
    const auto under = line(over ? 2 : 1);
    if (indentation_of(under) > 0 || !is_rule(under) || is_rule(title) || under.size() + 2 < title.size()) return false;
    if (!over && !paragraph().empty()) return false;
    paragraph().flush();
    const auto text = without_inline_markup(writer(), title, number());
    writer().heading(level_of({under[0], over}), text, {number(), number() + (over ? 2 : 1)});
    advance(over ? 3 : 2);
    return true;
  }

  /// Titles have the level in whose order their adornments come up.
  std::uint32_t level_of(std::pair<char, bool> adornment) {
    const auto found = std::find(adornments_.begin(), adornments_.end(), adornment);
    const auto index = found - adornments_.begin();
    if (found == adornments_.end()) adornments_.push_back(adornment);
    return static_cast<std::uint32_t>(index + 1);
  }

  bool read_explicit_markup() {
    const auto text = trim(line());
    if (text != ".." && text.substr(0, 3) != ".. ") return false;
    paragraph().flush();
    const auto directive = directive_of(text);
    if (is_code_directive(directive.name) || !diagram_kind(directive.name).empty()) {
      read_code(diagram_kind(directive.name).empty() ? directive.argument : directive.name);
    } else if (directive.name == "image" || directive.name == "figure") {
      read_picture(directive);
    } else if (is_text_directive(directive.name)) {
      advance();
      skip_options();
    } else {
      read_link_target(text);
      skip_body();
    }
    return true;
  }

  void read_link_target(std::string_view text) {
    const auto colon = text.find(": ");
    if (text.substr(0, 4) != ".. _" || colon == std::string_view::npos) return;
    writer().link(trim(text.substr(colon + 2)), text.substr(4, colon - 4), {number(), number()});
  }

  void read_picture(const Directive& directive) {
    const auto first = number();
    advance();
    std::string_view alternative;
    for (; indentation_of(line()) > 0 && trim(line()).substr(0, 1) == ":"; advance()) {
      const auto option = trim(line());
      if (option.substr(0, 5) == ":alt:") alternative = trim(option.substr(5));
    }
    writer().picture(directive.argument, alternative, {first, first});
  }

  void skip_options() {
    while (!at_end() && trim(line()).substr(0, 1) == ":") advance();
  }

  /// Passes the line and the indented lines below it.
  void skip_body() {
    const auto base = indentation_of(line());
    advance();
    while (!at_end() && (trim(line()).empty() || indentation_of(line()) > base)) advance();
  }

  /// Reads the indented block below the line as code.
  void read_code(std::string_view language) {
    const auto base = indentation_of(line());
    const auto first = number();
    advance();
    skip_options();
    while (!at_end() && trim(line()).empty()) advance();
    const auto first_text = number();
    const auto inner = indentation_of(line());
    std::string text;
    auto last = first;
    for (; inner > base && !at_end() && (trim(line()).empty() || indentation_of(line()) > base); advance()) {
      text += line().substr(std::min(inner, indentation_of(line())));
      text += '\n';
      if (!trim(line()).empty()) last = number();
    }
    if (!text.empty()) writer().code(language, text, first_text, {first, last});
  }

  /// A row or border of a grid table, or the border of a simple one.
  bool read_table_line() {
    const auto text = trim(line());
    const bool border = text.substr(0, 2) == "+-" || text.substr(0, 2) == "+=" || text.substr(0, 3) == "===";
    const bool row = text.size() > 2 && text.front() == '|' && text.back() == '|';
    if (!border && !row) return false;
    paragraph().flush();
    if (row) writer().row(trim(text.substr(1, text.size() - 2)), {number(), number()});
    advance();
    return true;
  }

  void read_text() {
    add_text(line());
    const auto text = trim(line());
    const bool literal = text.size() >= 2 && text.substr(text.size() - 2) == "::";
    if (!literal || !trim(line(1)).empty()) {
      advance();
      return;
    }
    paragraph().flush();
    read_code({});
  }

  std::vector<std::pair<char, bool>> adornments_;
};

}  // namespace

void extract_restructured_text(FileFacts& facts) {
  RestructuredTextReader(facts).read();
}

}  // namespace mlready
