#include "config/date.h"

#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("Dates of the calendar are dates, other texts are not") {
  for (const auto* text : {"2026-01-31", "2028-02-29", "1999-12-31"}) CHECK(is_date(text));
  for (const auto* text : {"", "2026-1-31", "2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026/01/01",
                           "2026-01-01T00:00:00Z", "tomorrow"}) {
    CHECK_FALSE(is_date(text));
  }
}

TEST_CASE("The current date is a date of this century") {
  CHECK(is_date(current_date()));
  CHECK(current_date() > "2020-01-01");
}

}  // namespace
}  // namespace mlready
