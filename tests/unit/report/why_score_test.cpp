#include "report/why_score.h"

#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("The explanation shows what each item earns and how the sums come about") {
  const auto text = why_score(sample_report());
  CHECK(has(text, "Data pipeline: 100 × 4.0 ÷ 5 = "));
  CHECK(has(text, "data.validation"));
  CHECK(has(text, "1.0 × 3 = 3.0"));
  CHECK(has(text, "0.5 × 2 = 1.0"));
  CHECK(has(text, "security.tls                           does not apply"));
  CHECK(has(text, "by the same rules and settings: "));
}

TEST_CASE("A waiver earns nothing, and the explanation says so") {
  auto report = sample_report();
  report.items[2].waiver = Waiver{.item = "security.secrets", .reason = "later"};
  CHECK(has(why_score(report), "0.0 × 4 = 0.0"));
  CHECK(has(why_score(report), "waived, which earns nothing"));
}

TEST_CASE("Where nothing of the checklist applies there is no score to explain") {
  CHECK(has(why_score(Report{}), "There is no score"));
}

TEST_CASE("Nothing from a report reaches the terminal unescaped") {
  auto report = sample_report();
  report.items[0].verdict.id = "data.\x1b[31m";
  report.score.areas[0].title = "\x1b[0m";
  report.rules_digest = "\x1b[1m";
  CHECK_FALSE(has(why_score(report), "\x1b"));
}

}  // namespace
}  // namespace mlready
