#include "base/text.h"
#include "extract/dependency/dependency.h"

namespace mlready {

void extract_go_mod(FileFacts& facts) {
  bool in_block = false;
  std::uint32_t number = 0;
  for (const auto line : split_lines(facts.file().bytes)) {
    ++number;
    const bool indirect = contains(line, "// indirect");
    auto text = trim(line.substr(0, line.find("//")));
    const bool required = text.substr(0, 8) == "require " || text == "require(";
    if (required) text = trim(text.substr(7));
    if (required && !text.empty() && text.front() == '(') {
      in_block = true;
    } else if (text == ")") {
      in_block = false;
    } else if (const auto space = text.find(' '); (in_block || required) && space != std::string_view::npos) {
      facts.add(Dependency{text.substr(0, space), "go", trim(text.substr(space)), true, DependencySource::manifest,
                           indirect ? "indirect" : ""},
                {number, number});
    }
  }
}

}  // namespace mlready
