#include "extract/document/template_mask.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace mlready {
namespace {

struct Delimiters {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Delimiters, 3> delimiters{{{"{{", "}}"}, {"{%", "%}"}, {"{#", "#}"}}};

/// Finds the actions of a text one after another. What closes several openings, or none, is looked for only once.
class ActionFinder {
 public:
  explicit ActionFinder(std::string_view text) : text_(text) {}

  std::optional<TextRange> next() {
    for (at_ = text_.find('{', at_); at_ != std::string_view::npos; at_ = text_.find('{', at_ + 1)) {
      for (std::size_t i = 0; i < delimiters.size(); ++i) {
        if (!text_.substr(at_).starts_with(delimiters[i].open)) continue;
        const auto close = next_close(i);
        if (close == std::string_view::npos) continue;
        const TextRange range{at_, close + 2};
        // `${{` over several lines is text of a block scalar (GitHub, Azure), and its indentation holds that together.
        if (is_expression_over_lines(range)) break;
        at_ = range.end;
        return range;
      }
    }
    return std::nullopt;
  }

 private:
  /// The first closing of that kind behind an opening that stands here.
  std::size_t next_close(std::size_t kind) {
    auto& close = closes_[kind];
    if (close < at_ + 2) close = text_.find(delimiters[kind].close, at_ + 2);
    return close;
  }

  bool is_expression_over_lines(TextRange range) const {
    const bool expression = range.begin > 0 && text_[range.begin - 1] == '$';
    return expression && contains(text_.substr(range.begin, range.end - range.begin), "\n");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::array<std::size_t, delimiters.size()> closes_{};
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

void overwrite(std::string& text, TextRange range, char with) {
  for (auto i = range.begin; i < range.end; ++i) {
    if (text[i] != '\n') text[i] = with;
  }
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const auto feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

/// Whether an action yields text, as opposed to steering the template.
bool yields_text(std::string_view action) {
  if (action[1] != '{') return false;
  auto inner = trim(action.substr(2, action.size() - 4));
  if (inner.starts_with('-')) inner = trim(inner.substr(1));
  if (inner.starts_with('$') && contains(inner, "=")) return false;
  constexpr std::array<std::string_view, 9> steering{"if",     "else",  "end", "range", "with",
                                                     "define", "block", "/*",  "fail"};
  return std::none_of(steering.begin(), steering.end(), [&](std::string_view word) {
    return inner.starts_with(word) && (inner.size() == word.size() || word == "/*" || is_blank(inner[word.size()]));
  });
}

class Masker {
 public:
  explicit Masker(std::string& text) : text_(&text) {}

  std::vector<TextRange> run() {
    const std::string original = *text_;
    ActionFinder finder(original);
    for (auto action = finder.next(); action; action = finder.next()) actions_.push_back(*action);
    for (std::size_t i = 0; i < actions_.size();) i = mask_line_group(original, i);
    return std::move(filled_);
  }

 private:
  /// Masks the actions from the i-th on that hang together over lines; gives the index of the first one behind.
  std::size_t mask_line_group(const std::string& original, std::size_t first) {
    const auto begin = line_begin(original, actions_[first].begin);
    auto end = line_end(original, actions_[first].end);
    auto behind = first + 1;
    while (behind < actions_.size() && actions_[behind].begin < end) {
      if (actions_[behind].end > end) end = line_end(original, actions_[behind].end);
      ++behind;
    }
    if (!only_actions(original, {begin, end}, first, behind)) {
      for (auto i = first; i < behind; ++i) fill(actions_[i]);
    } else {
      const auto value = value_place(original, {begin, end}, first, behind);
      overwrite(*text_, {begin, end}, ' ');
      if (value) {
        overwrite(*text_, *value, mask_filler);
        filled_.push_back(actions_[first]);
      }
    }
    return behind;
  }

  bool only_actions(std::string_view original, TextRange lines, std::size_t first, std::size_t behind) const {
    auto at = lines.begin;
    for (auto i = first; i <= behind; ++i) {
      const auto until = i < behind ? actions_[i].begin : lines.end;
      const auto between = original.substr(at, until - at);
      if (!std::all_of(between.begin(), between.end(), [](char c) { return is_blank(c); })) return false;
      if (i < behind) at = actions_[i].end;
    }
    return true;
  }

  /// Where filler must stand so that an action alone in its line becomes the value of the key above: deeper than that
  /// key. Nothing where the line above is no key, or the value goes on below.
  std::optional<TextRange> value_place(std::string_view original, TextRange line, std::size_t first,
                                       std::size_t behind) const {
    if (behind != first + 1 || line.begin == 0) return std::nullopt;
    const auto action = actions_[first];
    const auto above =
        original.substr(line_begin(original, line.begin - 1), line.begin - 1 - line_begin(original, line.begin - 1));
    if (!trim(above).ends_with(':') || trim(above).starts_with('#')) return std::nullopt;
    if (!yields_text(original.substr(action.begin, action.end - action.begin))) return std::nullopt;
    const auto key_indent = above.find_first_not_of(" \t-");
    if (goes_deeper(original.substr(line.end), indent_of(above), key_indent)) return std::nullopt;
    const TextRange place{std::max(action.begin, line.begin + key_indent + 1), action.end};
    return place.begin < place.end ? std::optional(place) : std::nullopt;
  }

  /// Whether the next line with text of its own is a part of the value of a key at `key_indent`.
  static bool goes_deeper(std::string_view rest, std::size_t line_indent, std::size_t key_indent) {
    constexpr int most_lines = 20;
    for (int i = 0; i < most_lines && !rest.empty(); ++i) {
      rest.remove_prefix(1);
      const auto line = rest.substr(0, rest.find('\n'));
      const auto text = trim(line);
      if (!text.empty() && !text.starts_with("{{") && !text.starts_with('#')) {
        const auto indent = indent_of(line);
        return indent > key_indent || (text.starts_with('-') && indent == key_indent && line_indent == key_indent);
      }
      rest.remove_prefix(line.size());
    }
    return false;
  }

  void fill(TextRange range) {
    overwrite(*text_, range, mask_filler);
    filled_.push_back(range);
  }

  std::string* text_;
  std::vector<TextRange> actions_;
  std::vector<TextRange> filled_;
};

}  // namespace

std::vector<TextRange> mask_template_actions(std::string& text) {
  if (!contains(text, "{{") && !contains(text, "{%")) return {};
  return Masker(text).run();
}

}  // namespace mlready
