#include "extract/document/git_attributes.h"

#include "base/text.h"

namespace mlready {

void extract_git_attributes(FileFacts& facts) {
  std::uint32_t number = 0;
  for (const auto line : split_lines(facts.file().bytes)) {
    ++number;
    const auto text = trim(line);
    const auto end = text.find_first_of(" \t");
    if (text.empty() || text.front() == '#' || end == std::string_view::npos) continue;
    facts.add(ConfigKey{text.substr(0, end), trim(text.substr(end))}, {number, number});
  }
}

}  // namespace mlready
