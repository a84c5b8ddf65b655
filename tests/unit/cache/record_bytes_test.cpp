#include "cache/record_bytes.h"

#include "support/catch.h"

namespace mlready {
namespace {

FileRecord example() {
  FileRecord record{.path = "train.py",
                    .language = Language::python,
                    .role = Role::code,
                    .digest = ~0ULL,
                    .bytes = 300,
                    .unfilled = true};
  record.facts = {{{3, 5}, 1, 1, 2, false, true}, {{7, 7}, 0, 0, 15, true, false}};
  record.idle_variables = {{1, record.keep("REQUESTS")}};
  record.matches = {{4, 0}, {9, Match::whole_file}};
  record.scopes = {{"", 0, false}, {record.keep("fit"), 0, true}};
  record.commands = {{1, record.keep("pytest -q"), record.keep("test"), CommandOrigin::ci}};
  record.imports = {{record.keep("mlflow"), {}}};
  record.names = {{record.keep("fit"), 1, true, true, true}};
  record.tallies = {{record.keep("practices.docstrings"), record.keep("public"), 2, 1}};
  record.problems = {{"train.py", 4, "a string is not closed"}};
  return record;
}

TEST_CASE("A record comes back from its bytes as it was") {
  const auto bytes = write_record(example());
  const auto read = read_record(bytes, "train.py", 10);
  REQUIRE(read);
  CHECK(write_record(*read) == bytes);
  CHECK(read->digest == ~0ULL);
  CHECK(read->unfilled);
  CHECK(read->facts[0].unfilled);
  CHECK(read->facts[1].claim);
  CHECK(read->idle_variables[0].name == "REQUESTS");
  CHECK(read->matches[1].fact == Match::whole_file);
  CHECK(read->scopes[1].name == "fit");
  CHECK(read->commands[0].text == "pytest -q");
  CHECK(read->imports[0].module == "mlflow");
  CHECK(read->names[0].by_code);
  CHECK(read->names[0].used);
  CHECK(read->tallies[0].count == 2);
  CHECK(read->problems[0].path == "train.py");
  CHECK(read->problems[0].message == "a string is not closed");
}

TEST_CASE("Bytes that are cut short or go on are no record") {
  const auto bytes = write_record(example());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(read_record(std::string_view(bytes).substr(0, size), "train.py", 10));
  }
  CHECK_FALSE(read_record(bytes + '\0', "train.py", 10));
}

TEST_CASE("A changed byte gives another record or none, never one that points beyond its parts") {
  const auto bytes = write_record(example());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    const auto read = read_record(changed, "train.py", 10);
    if (!read) continue;
    for (const auto& match : read->matches) {
      CHECK(match.matcher < 10);
      CHECK((match.fact == Match::whole_file || match.fact < read->facts.size()));
    }
    for (const auto& fact : read->facts) CHECK(fact.scope < read->scopes.size());
    for (const auto& variable : read->idle_variables) CHECK(variable.fact < read->facts.size());
  }
}

TEST_CASE("A record of a program with more matchers is refused") {
  CHECK_FALSE(read_record(write_record(example()), "train.py", 9));
}

}  // namespace
}  // namespace mlready
