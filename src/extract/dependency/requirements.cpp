#include <string>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/dependency/add_dependency.h"
#include "extract/dependency/dependency.h"

namespace mlready {
namespace {

/// A line with those that continue it joined.
struct LogicalLine {
  std::string_view text;
  Lines lines;
};

/// Cuts a comment off: `#` at the start or behind white space.
std::string_view without_comment(std::string_view line) {
  for (auto hash = line.find('#'); hash != std::string_view::npos; hash = line.find('#', hash + 1))
    if (hash == 0 || line[hash - 1] == ' ' || line[hash - 1] == '\t') return line.substr(0, hash);
  return line;
}

std::vector<LogicalLine> logical_lines(FileFacts& facts) {
  std::vector<LogicalLine> logical;
  const auto physical = split_lines(facts.file().bytes);
  for (std::uint32_t i = 0; i < physical.size(); ++i) {
    const auto first = i + 1;
    std::string joined;
    auto text = without_comment(physical[i]);
    while (trim(text).ends_with('\\') && i + 1 < physical.size()) {
      text = trim(text);
      joined += text.substr(0, text.size() - 1);
      text = without_comment(physical[++i]);
    }
    if (!joined.empty()) text = facts.keep(joined + std::string(text));
    logical.push_back({trim(text), {first, i + 1}});
  }
  return logical;
}

/// What an editable install names: behind `-e` or `--editable`.
std::string_view without_editable(std::string_view text) {
  for (const std::string_view option : {"-e ", "--editable ", "--editable="})
    if (text.substr(0, option.size()) == option) return trim(text.substr(option.size()));
  return text;
}

/// `requirements-dev.txt`, `requirements/test.in`: the word beside "requirements" is the group.
std::string_view group_of(std::string_view path) {
  auto name = file_name(path);
  name = name.substr(0, name.rfind('.'));
  for (const std::string_view group : {"dev", "test", "docs", "lint"})
    if (contains_ignoring_case(name, group)) return group;
  return {};
}

}  // namespace

void extract_requirements(FileFacts& facts) {
  const auto group = group_of(facts.file().path);
  for (const auto& line : logical_lines(facts))
    dependency::add_python(facts, without_editable(line.text), line.lines, group);
}

}  // namespace mlready
