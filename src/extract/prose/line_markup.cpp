#include "extract/prose/line_markup.h"

#include <algorithm>

#include "base/text.h"

namespace mlready {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Bytes of the list marker at the start of `text`, without the blank behind it; 0 where there is none.
std::size_t marker_size(std::string_view text) {
  if (text.substr(0, 3) == "•") return 3;
  const auto bullets = std::min(text.find_first_not_of("*-+."), text.size());
  if (bullets > 0) return bullets <= 5 ? bullets : 0;
  std::size_t size = 0;
  while (size < text.size() && size < 3 && is_digit(text[size])) ++size;
  if (size == 0 && !text.empty() && (is_letter(text[0]) || text[0] == '#')) size = 1;
  const bool closed = size > 0 && size < text.size() && (text[size] == '.' || text[size] == ')');
  return closed ? size + 1 : 0;
}

}  // namespace

std::size_t indentation_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

bool is_rule(std::string_view line) {
  line = trim(line);
  constexpr std::string_view punctuation = "=-`:'\"~^_*+#<>.!$%&";
  return line.size() >= 3 && contains(punctuation, line.substr(0, 1)) &&
         line.find_first_not_of(line.front()) == std::string_view::npos;
}

std::optional<ListItem> list_item(std::string_view line) {
  line = trim(line);
  const auto size = marker_size(line);
  if (size == 0 || size >= line.size() || (line[size] != ' ' && line[size] != '\t')) return std::nullopt;
  ListItem item{trim(line.substr(size)), std::nullopt};
  const auto box = item.text.substr(0, 4);
  if (box == "[ ] ") item.ticked = Mood::unchecked;
  if (box == "[x] " || box == "[X] " || box == "[*] ") item.ticked = Mood::stated;
  if (item.ticked) item.text.remove_prefix(4);
  return item;
}

void ParagraphLines::add(std::string_view line, std::uint32_t number) {
  if (text_.empty()) first_line_ = number;
  if (!text_.empty()) text_ += '\n';
  text_ += trim(line);
}

void ParagraphLines::start_item(const ListItem& item, std::uint32_t number) {
  const bool goes_on = in_list_;
  flush();
  if (!goes_on) list_mood_ = writer_.mood_of_introduced_list();
  in_list_ = true;
  item_mood_ = item.ticked ? item.ticked : list_mood_;
  add(item.text, number);
}

void ParagraphLines::flush() {
  if (text_.empty()) return;
  const auto text = clean_(writer_, text_, first_line_);
  writer_.paragraph(text, first_line_, item_mood_ ? item_mood_ : mood_);
  in_list_ = in_list_ && item_mood_ == list_mood_;
  item_mood_ = std::nullopt;
  text_.clear();
}

}  // namespace mlready
