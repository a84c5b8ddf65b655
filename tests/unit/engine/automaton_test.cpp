#include "engine/match/automaton.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/text.h"
#include "base/text_file.h"
#include "engine/match/owned_automaton.h"
#include "engine/match/pattern_tables.h"
#include "engine/rules/program_bytes.h"
#include "rule_compiler/compile_automata.h"
#include "support/catch.h"

namespace mlready {
namespace {

using Owners = std::vector<std::uint32_t>;

Owners owners(const PatternSet& set, std::string_view text) {
  Owners found;
  PatternScratch scratch;
  set.match(text, found, scratch);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Patterns and the set that the build prepares for them.
struct Prepared {
  explicit Prepared(std::vector<OwnedPattern> patterns) {
    const auto numbered = numbered_patterns(patterns);
    bytes = compile_automaton(numbered);
    prepared.automata[digest_of_patterns(numbered)] = bytes;
    set = make_text_set(patterns, prepared);
  }

  std::string bytes;
  PreparedPatterns prepared;
  std::unique_ptr<const PatternSet> set;
};

/// Lines of the verdict cases, which hold texts of every kind; one in `step`.
std::vector<std::string> lines_of_cases(std::size_t step) {
  std::vector<std::string> lines = {"", "/", "\n", "a\n", "\v", "x\vy", "__init__", "K"};
  std::size_t number = 0;
  const auto* root = std::getenv("MLREADY_SOURCE_DIR");
  REQUIRE(root != nullptr);
  for (const auto& entry : std::filesystem::directory_iterator(std::string(root) + "/tests/checks")) {
    if (entry.path().extension() != ".md") continue;
    const auto text = read_text_file(entry.path().string());
    REQUIRE(text);
    for (const auto line : split_lines(*text)) {
      if (number++ % step == 0) lines.emplace_back(line);
    }
  }
  return lines;
}

void check_agreement(const OwnedPatterns& owned, const PreparedPatterns& prepared,
                     const std::vector<std::string>& texts) {
  if (owned.options().kind != PatternKind::text || owned.empty()) return;
  const auto expressions = make_expression_set(owned.patterns(), prepared.literals);
  for (const auto& text : texts) {
    INFO(text);
    if (owners(owned.set(), text) != owners(*expressions, text)) FAIL("automaton and expressions differ");
  }
}

TEST_CASE("The automata of all rules say of every text what the expressions say") {
  const auto program = read_program(compiled_program());
  REQUIRE(program.prepared.automata.size() > 10);
  const auto texts = lines_of_cases(7);
  REQUIRE(texts.size() > 1000);
  const PatternTables tables(program);
  for (std::size_t kind = 0; kind <= files_kind; ++kind) {
    for (const auto& verb : tables.of_kind(kind)) {
      check_agreement(verb.subjects, program.prepared, texts);
      for (const auto& of_attribute : verb.attributes) check_agreement(of_attribute.patterns, program.prepared, texts);
    }
  }
}

TEST_CASE("White space and the end of a text are those of RE2") {
  const Prepared made({{"a\\sb", 0}, {"a[\\s,]+c", 1}, {"end$", 2}, {"[^ ]\\S!", 3}});
  CHECK(owners(*made.set, "a\tb") == Owners{0});
  CHECK(owners(*made.set, "a\vb").empty());
  CHECK(owners(*made.set, "a, c") == Owners{1});
  CHECK(owners(*made.set, "the end") == Owners{2});
  CHECK(owners(*made.set, "the end\n").empty());
  CHECK(owners(*made.set, "xy!") == Owners{3});
}

TEST_CASE("Flags within a pattern count, and patterns ignore case otherwise") {
  const Prepared made({{"(?-i:ABC)", 0}, {"(?s)one.two", 1}, {"three.four", 2}});
  CHECK(owners(*made.set, "ABC") == Owners{0});
  CHECK(owners(*made.set, "abc").empty());
  CHECK(owners(*made.set, "ONE\nTwo") == Owners{1});
  CHECK(owners(*made.set, "three\nfour").empty());
}

TEST_CASE("What an automaton leaves out is still found: the empty pattern, properties, other scripts") {
  const Prepared made({{"", 0}, {"\\pL+!", 1}, {"größe", 2}, {"plain", 3}});
  const auto automaton = Automaton::read(made.bytes);
  REQUIRE(automaton);
  CHECK_FALSE(automaton->left_out().empty());
  CHECK(owners(*made.set, "hello!") == Owners{0, 1});
  CHECK(owners(*made.set, "die Größe") == Owners{0, 2});
  CHECK(owners(*made.set, "a plain word") == Owners{0, 3});
}

TEST_CASE("A text that is empty, or no text at all, can match") {
  const Prepared made({{"^/?$", 0}, {"word", 1}});
  CHECK(owners(*made.set, "") == Owners{0});
  CHECK(owners(*made.set, std::string_view()) == Owners{0});
}

TEST_CASE("The same patterns give the same automaton, byte by byte") {
  const std::vector<std::string_view> patterns = {"canary", "roll(back|out)", "x.{0,40}y"};
  CHECK(compile_automaton(patterns) == compile_automaton(patterns));
}

TEST_CASE("Bytes that are no automaton, or one of another version, are none") {
  const std::vector<std::string_view> patterns = {"canary"};
  auto bytes = compile_automaton(patterns);
  REQUIRE(Automaton::read(bytes));
  CHECK_FALSE(Automaton::read(""));
  CHECK_FALSE(Automaton::read(bytes.substr(0, bytes.size() / 2)));
  bytes[8] = static_cast<char>(bytes[8] ^ 1);  // In the version of Hyperscan.
  CHECK_FALSE(Automaton::read(bytes));
}

TEST_CASE("Without an automaton that runs here, the expressions are asked") {
  const auto set = make_text_set({{"canary", 7}}, PreparedPatterns{});
  CHECK(owners(*set, "a canary release") == Owners{7});
}

}  // namespace
}  // namespace mlready
