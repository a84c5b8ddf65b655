#include "extract/prose/front_matter.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace mlready {
namespace {

struct Level {
  std::size_t indentation = 0;
  std::string path;
};

bool is_fence(std::string_view line) {
  line = trim(line);
  return line == "---" || line == "...";
}

std::string_view unquoted(std::string_view value) {
  value = trim(value);
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

class FrontMatterReader {
 public:
  FrontMatterReader(FileFacts& facts, std::uint32_t line) : facts_(facts), line_(line) {}

  void read(std::string_view yaml) {
    for (const auto line : split_lines(yaml)) {
      read_line(line);
      ++line_;
    }
  }

 private:
  void read_line(std::string_view line) {
    auto text = trim(line);
    if (text.empty() || text.front() == '#') return;
    auto indentation = static_cast<std::size_t>(text.data() - line.data());
    bool item = false;
    for (int nested = 0; nested < 8 && text.substr(0, 2) == "- "; ++nested) {
      text = trim(text.substr(2));
      indentation += 1;
      item = true;
    }
    // A list may stand as far left as the key it belongs to: its items count as one column deeper.
    while (!levels_.empty() && levels_.back().indentation >= indentation) levels_.pop_back();
    entry(text, indentation, item);
  }

  void entry(std::string_view text, std::size_t indentation, bool item) {
    const auto colon =
        text.find(": ") == std::string_view::npos && text.back() == ':' ? text.size() - 1 : text.find(": ");
    auto path = levels_.empty() ? std::string() : levels_.back().path;
    if (item) path += "[]";
    if (colon == std::string_view::npos) {
      if (item) add(path, text);
      return;
    }
    constexpr std::size_t max_depth = 16;
    if (item && levels_.size() < max_depth) levels_.push_back({indentation, path});
    if (!path.empty()) path += '.';
    path += unquoted(text.substr(0, colon));
    const auto value = trim(text.substr(colon + 1));
    if (!value.empty()) return add_value(path, value);
    if (levels_.size() < max_depth) levels_.push_back({indentation + (item ? 1 : 0), path});
  }

  void add_value(const std::string& path, std::string_view value) {
    if (value.front() != '[' || value.back() != ']') return add(path, value);
    for (const auto part : split(value.substr(1, value.size() - 2), ',')) add(path + "[]", part);
  }

  void add(const std::string& path, std::string_view value) {
    facts_.add(ConfigKey{facts_.keep(path), unquoted(value)}, {line_, line_});
  }

  FileFacts& facts_;
  std::uint32_t line_;
  std::vector<Level> levels_;
};

}  // namespace

FrontMatter find_front_matter(std::string_view text) {
  const auto bom = text.substr(0, 3) == "\xEF\xBB\xBF" ? std::size_t{3} : std::size_t{0};
  const auto first = text.find('\n');
  if (first == std::string_view::npos || trim(text.substr(bom, first - bom)) != "---") return {};
  std::uint32_t lines = 1;
  for (auto at = first + 1; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    ++lines;
    const auto next = std::min(end + 1, text.size());
    if (is_fence(text.substr(at, end - at))) return {text.substr(first + 1, at - first - 1), next, lines};
    at = next;
  }
  return {};
}

void add_front_matter(FileFacts& facts, std::string_view yaml, std::uint32_t first_line) {
  FrontMatterReader(facts, first_line).read(yaml);
}

}  // namespace mlready
