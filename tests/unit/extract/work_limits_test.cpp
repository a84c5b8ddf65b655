#include <algorithm>
#include <string>

#include "mlready/audit.h"
#include "mlready/extractor.h"
#include "mlready/memory.h"
#include "support/catch.h"

namespace mlready {
namespace {

SourceFile python(std::string bytes) {
  return {"a.py", std::move(bytes), Language::python, Role::code};
}

std::vector<std::string> problems_of(const FileFacts& facts) {
  std::vector<std::string> messages;
  for (const auto& fact : facts.facts()) {
    if (const auto* problem = std::get_if<ParseProblem>(&fact.payload)) messages.emplace_back(problem->message);
  }
  return messages;
}

std::string calls(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "f()\n";
  return text;
}

TEST_CASE("a file that reaches the limit of steps keeps what it has said by then, and that is a problem") {
  const WorkLimits few{.steps_per_byte = 1, .least_steps = 1000, .most_steps = 1000};
  const auto facts = extract(python(calls(1000)), few);
  CHECK(problems_of(facts) == std::vector<std::string>{"says far more than its size allows: the rest was passed over"});
  CHECK(facts.facts().size() > 10);
  CHECK(facts.facts().size() < 1000);
}

TEST_CASE("the limit of steps is the same wherever and however often it is reached") {
  const WorkLimits few{.steps_per_byte = 1, .least_steps = 1000, .most_steps = 1000};
  const auto first = extract(python(calls(1000)), few).facts().size();
  for (int i = 0; i < 5; ++i) CHECK(extract(python(calls(1000)), few).facts().size() == first);
}

TEST_CASE("a file that takes longer than it may is a problem too") {
  const WorkLimits brief{.time = std::chrono::milliseconds(0)};
  const auto facts = extract(python(calls(10'000)), brief);
  CHECK(problems_of(facts) == std::vector<std::string>{"takes too long to read: the rest was passed over"});
}

TEST_CASE("a file within its limits has no problem") {
  CHECK(problems_of(extract(python(calls(10'000)))).empty());
}

TEST_CASE("a small file that would take gigabytes is cut short, and the audit goes on") {
  std::string bomb = "ARG A=" + std::string(3900, 'a') + "\n";
  while (bomb.size() < (1 << 20)) bomb += "FROM $A\n";
  const MemoryFileSystem files(
      std::map<std::string, std::string>{{"Dockerfile", bomb}, {"train.py", "import sklearn\n"}});
  const auto report = audit(files);
  REQUIRE(report);
  CHECK(report->target.files == 2);
  CHECK(std::ranges::any_of(report->problems, [](const Problem& problem) {
    return problem.path == "Dockerfile" &&
           problem.message == "says far more than its size allows: the rest was passed over";
  }));
}

}  // namespace
}  // namespace mlready
