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
  CHECK(parts.hold_back(1));
  CHECK_FALSE(parts.hold_back(2));
  CHECK(parts.hold_back(3));
  CHECK_FALSE(parts.empty());
}

TEST_CASE("Code and configuration wait as a whole") {
  const auto file = document(last_section_open, Language::python);
  CHECK(UnfilledParts(file).hold_back(2));
}

TEST_CASE("A file without the marker waits for nothing, and words like it are none") {
  const auto file = document("# Card\n[fill in: a]\n## Use [FILL IN]\n\n## Data\nFILL IN: b\n");
  const UnfilledParts parts(file);
  for (ScopeIndex scope = 0; scope < 4; ++scope) CHECK_FALSE(parts.hold_back(scope));
  CHECK(parts.empty());
}

TEST_CASE("Marks of other people's and of generated files are not looked for") {
  for (const auto role : {Role::vendored, Role::generated, Role::data}) {
    const FileFacts file({"a.py", "# [FILL IN: a]\n", Language::python, role});
    CHECK(UnfilledParts(file).empty());
  }
}

TEST_CASE("Each of several marks is on a line of its own") {
  const auto file = document("# Card\n\n## Use\n[FILL IN: a] [FILL IN: b]\n## Data\n[FILL IN: c]\n");
  const UnfilledParts parts(file);
  CHECK(parts.hold_back(2));
  CHECK(parts.hold_back(3));
}

}  // namespace
}  // namespace mlready::testing
