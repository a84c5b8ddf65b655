#include "mlready/audit.h"

#include <map>
#include <string>

#include "fuzz.h"
#include "mlready/memory.h"
#include "reports.h"

namespace mlready::fuzz {
namespace {

const RuleSet& built_in_rules() {
  static const auto rules = RuleSet::load();
  return *rules;
}

}  // namespace

/// The whole of an audit, of a repository of several files, and its report in every format.
void audit(std::string_view input) {
  std::map<std::string, std::string> files;
  for (const auto& file : files_of(with_credential(input), "README.md")) files[file.path] = file.bytes;
  auto report = mlready::audit(MemoryFileSystem(std::move(files)), built_in_rules(), {.jobs = 1});
  require(report.has_value(), "whatever files hold, they can be audited");
  // The rest are the words of the rules, which take long to write and never change.
  std::erase_if(report->items, [](const ReportItem& item) { return item.verdict.evidence.empty(); });
  require_sound(*report);
}

}  // namespace mlready::fuzz
