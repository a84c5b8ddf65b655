#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "extract/dependency/add_dependency.h"
#include "extract/dependency/dependency.h"

// https://docs.gradle.org/current/userguide/declaring_dependencies.html

namespace mlready {
namespace {

constexpr auto configurations =
    std::to_array<std::string_view>({"implementation", "api", "compile", "runtimeonly", "compileonly",
                                     "annotationprocessor", "kapt", "classpath", "provided"});

/// The group of a declaration by its configuration; "none" where the word is no configuration.
std::string_view group_of(std::string_view word) {
  const auto lower = to_lower(word);
  const bool test = lower.substr(0, 4) == "test";
  const auto plain = test ? std::string_view(lower).substr(4) : std::string_view(lower);
  const bool known = std::find(configurations.begin(), configurations.end(), plain) != configurations.end();
  if (!known) return "none";
  return test ? "test" : "";
}

/// The first string literal of a line.
std::string_view literal_in(std::string_view line) {
  const auto open = line.find_first_of("\"'");
  const auto close = open == std::string_view::npos ? open : line.find(line[open], open + 1);
  return close == std::string_view::npos ? std::string_view{} : line.substr(open + 1, close - open - 1);
}

void add_coordinates(FileFacts& facts, std::string_view coordinates, std::uint32_t line, std::string_view group) {
  const auto artifact = coordinates.find(':');
  if (artifact == std::string_view::npos || artifact == 0 || contains(coordinates, " ")) return;
  const auto mark = coordinates.find(':', artifact + 1);
  const auto version = mark == std::string_view::npos ? std::string_view{} : coordinates.substr(mark + 1);
  const bool pinned = dependency::is_single_version(version) && !contains(version, "+");
  facts.add(Dependency{coordinates.substr(0, mark), "maven", version, pinned, DependencySource::manifest, group},
            {line, line});
}

}  // namespace

void extract_gradle(FileFacts& facts) {
  std::uint32_t number = 0;
  for (const auto line : split_lines(facts.file().bytes)) {
    ++number;
    const auto text = trim(line);
    const auto word = text.substr(0, text.find_first_of(" \t(\"'"));
    const auto group = group_of(word);
    if (group != "none") add_coordinates(facts, literal_in(text), number, group);
  }
}

}  // namespace mlready
