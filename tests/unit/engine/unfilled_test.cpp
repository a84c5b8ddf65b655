#include "engine/record/unfilled.h"

#include "support/catch.h"

namespace mlready::testing {
namespace {

/// A file with sections, as its headings open them: lines 1 to 6, 3 to 4 and 5 to 6.
FileFacts document(std::string bytes, Language language = Language::markdown) {
  FileFacts facts({"docs/card.md", std::move(bytes), language, Role::docs});
  const auto title = facts.open_scope({"Card", "Card", 0, {1, 6}});
  facts.open_scope({"Use", "Card > Use", title, {3, 4}});
  facts.open_scope({"Data", "Card > Data", title, {5, 6}});
  return facts;
}

const std::string last_section_open = "# Card\n\n## Use\nRanking.\n## Data\n[FILL IN: source]\n";

TEST_CASE("A section of a document waits only for what is marked in it or below it") {
  const auto file = document(last_section_open);
  const UnfilledParts parts(file);
  CHECK(parts.line_for(1) == 6);
  CHECK(parts.line_for(2) == 0);
  CHECK(parts.line_for(3) == 6);
  CHECK(parts.first_line() == 6);
}

TEST_CASE("Code and configuration wait as a whole") {
  const auto file = document(last_section_open, Language::python);
  CHECK(UnfilledParts(file).line_for(2) == 6);
}

TEST_CASE("A file without the marker waits for nothing, and words like it are none") {
  const auto file = document("# Card\n[fill in: a]\n## Use [FILL IN]\n\n## Data\nFILL IN: b\n");
  const UnfilledParts parts(file);
  for (ScopeIndex scope = 0; scope < 4; ++scope) CHECK(parts.line_for(scope) == 0);
  CHECK(parts.first_line() == 0);
}

TEST_CASE("Marks of other people's and of generated files are not looked for") {
  for (const auto role : {Role::vendored, Role::generated, Role::data}) {
    const FileFacts file({"a.py", "# [FILL IN: a]\n", Language::python, role});
    CHECK(UnfilledParts(file).first_line() == 0);
  }
}

TEST_CASE("Of several marks the first is named") {
  const FileFacts file({"b.py", "\n# [FILL IN: a] [FILL IN: b]\n# [FILL IN: c]\n", Language::python, Role::code});
  CHECK(UnfilledParts(file).first_line() == 2);
}

}  // namespace
}  // namespace mlready::testing
