#include "fleet/isolated.h"

#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("work in another process gives back its text and code") {
  const std::string long_text(5'000'000, 'x');
  const auto done = run_isolated([&] { return WorkDone{long_text, 3}; });
  REQUIRE(done);
  CHECK(done->text == long_text);
  CHECK(done->code == 3);
}

TEST_CASE("what work changes stays in its process") {
  int value = 1;
  REQUIRE(run_isolated([&] { return WorkDone{{}, value = 2}; }));
  CHECK(value == 1);
}

TEST_CASE("work that crashes is an error that names the signal") {
  const auto done = run_isolated([]() -> WorkDone {
    std::signal(SIGSEGV, SIG_DFL);
    raise(SIGSEGV);
    return {};
  });
  REQUIRE_FALSE(done);
  CHECK(done.error().what == "the process was ended by signal 11 (Segmentation fault)");
}

}  // namespace
}  // namespace mlready
