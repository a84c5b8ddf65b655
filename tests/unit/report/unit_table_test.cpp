#include "report/unit_table.h"

#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("Each form shows every unit with its score, and is safe to print") {
  auto failed = sample_report();
  failed.gate = {false, {"no"}};
  failed.target.unit = "services/a|\x1b[31m";
  const std::vector<Report> units = {sample_report(), failed};
  for (const auto format : {UnitTableFormat::console, UnitTableFormat::markdown, UnitTableFormat::json}) {
    const auto text = render_units(units, format);
    CHECK(has(text, "services/a"));
    CHECK(has(text, "37.5"));
    CHECK_FALSE(has(text, "\x1b"));
    CHECK(text.back() == '\n');
  }
  CHECK(has(render_units(units, UnitTableFormat::console), "the whole repository"));
  CHECK(has(render_units(units, UnitTableFormat::console), "  failed\n"));
  CHECK(has(render_units(units, UnitTableFormat::markdown), "services/a\\|"));
  CHECK(has(render_units(units, UnitTableFormat::json), "\"data.validation\": \"met\""));
}

}  // namespace
}  // namespace mlready
