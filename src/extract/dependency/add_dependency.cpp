#include "extract/dependency/add_dependency.h"

#include <algorithm>

#include "base/text.h"
#include "extract/command/requirement.h"

namespace mlready::dependency {

void add_python(FileFacts& facts, std::string_view text, Lines lines, std::string_view group, DependencySource source) {
  if (const auto requirement = parse_requirement(text))
    add_python(facts, requirement->name, requirement->version, requirement->pinned, lines, group, source);
}

void add_python(FileFacts& facts, std::string_view name, std::string_view version, bool pinned, Lines lines,
                std::string_view group, DependencySource source) {
  facts.add(Dependency{facts.keep(normal_name(name)), "pypi", version, pinned, source, group}, lines);
}

bool is_single_version(std::string_view version) {
  const auto start = version.find_first_not_of("=v ");
  if (start == std::string_view::npos || version[start] < '0' || version[start] > '9') return false;
  return version.find_first_of("*x<>,|^~ ", start) == std::string_view::npos;
}

}  // namespace mlready::dependency
