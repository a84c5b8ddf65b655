#include "engine/rules/program_bytes.h"

#include "engine/rules/load.h"
#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("The rules that the build compiled are those of the YAML, to the last byte") {
  auto program = load_program(embedded_rules());
  REQUIRE(program);
  program->prepared.literals = literals_of(*program);
  program->prepared.automata = read_program(compiled_program()).prepared.automata;
  CHECK(write_program(std::move(*program)) == compiled_program());
}

TEST_CASE("A program that was read writes the same bytes") {
  CHECK(write_program(read_program(compiled_program())) == compiled_program());
}

TEST_CASE("Rules of a folder join the built-in ones, and are no longer the compiled program") {
  const auto built_in = load_program(std::string());
  const auto joined = load_program({{"training/own.yaml",
                                     "id: training.own\ntitle: Own\nchecklist: Own\nseverity: low\n"
                                     "why: Because.\nfix: Do it.\nsignals:\n  a: {calls: own}\n"
                                     "verdict: {met: a}\n"}});
  REQUIRE(built_in);
  REQUIRE(joined);
  CHECK(joined->rules.size() == built_in->rules.size() + 1);
  CHECK(joined->digest != built_in->digest);
}

}  // namespace
}  // namespace mlready
