#include "reports.h"

#include "fuzz.h"
#include "mlready/read_report.h"

namespace mlready::fuzz {

/// JSON reports: what is read can be written in every format, and read again.
void reports(std::string_view input) {
  const auto report = read_report(input);
  if (!report) return require(!report.error().what.empty(), "an error has words");
  require_sound(*report);
}

}  // namespace mlready::fuzz
