#include "report/fingerprint.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace mlready {

std::string fingerprint(const Report& report, const ReportItem& item) {
  // A line feed is in no id, so different findings make different texts.
  auto text = fmt::format("{}\n{}", item.verdict.id, report.target.revision.folder);
  if (!report.target.unit.empty()) text += "\n" + report.target.unit;
  const auto hash = XXH3_128bits(text.data(), text.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace mlready
