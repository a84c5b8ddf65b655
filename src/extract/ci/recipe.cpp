#include "extract/ci/recipe.h"

#include <algorithm>

#include "base/text.h"

namespace mlready::ci {
namespace {

bool goes_on(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return !line.empty() && line.back() == '\\';
}

}  // namespace

bool LogicalLines::next() {
  if (text_.empty()) return false;
  lines_ = {lines_.last + 1, lines_.last + 1};
  auto end = std::min(text_.find('\n'), text_.size());
  for (std::size_t begin = 0; end < text_.size() && goes_on(text_.substr(begin, end - begin));) {
    begin = end + 1;
    end = std::min(text_.find('\n', begin), text_.size());
    ++lines_.last;
  }
  line_ = text_.substr(0, end);
  if (!line_.empty() && line_.back() == '\r') line_.remove_suffix(1);
  text_.remove_prefix(std::min(end + 1, text_.size()));
  return true;
}

std::string_view without_recipe_prefix(std::string_view line) {
  line = trim(line);
  while (!line.empty() && (line.front() == '@' || line.front() == '-' || line.front() == '+'))
    line = trim(line.substr(1));
  return line;
}

void add_comment(FileFacts& facts, std::string_view line, Lines lines, ScopeIndex scope) {
  const auto start = line.find_first_not_of("# \t");
  if (start != std::string_view::npos) facts.add(Comment{trim(line.substr(start))}, lines, scope);
}

}  // namespace mlready::ci
