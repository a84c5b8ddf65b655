#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/report.h"

// What the formats for platforms share: an item that is not met is a finding, which a platform shows at one place.

namespace mlready {

/// How loudly a platform shows a finding: critical and high are errors, medium is a warning, low a note.
enum class FindingLevel { note, warning, error };

FindingLevel level_of(Severity severity);

/// A place of the repository.
struct FindingPlace {
  std::string path;            ///< from the top of the repository: a file, or a folder; empty for all of it
  std::uint32_t line = 0;      ///< from 1; 0 where the file or folder as a whole is meant
  std::uint32_t end_line = 0;  ///< as `line`
};

struct ReportFinding {
  const ReportItem* item = nullptr;
  FindingLevel level = FindingLevel::note;
  FindingPlace place;
};

/// The items that are missing or partial, gravest first; also the waived ones.
std::vector<ReportFinding> findings(const Report& report);

/// Those of them that nobody has waived.
std::vector<ReportFinding> open_findings(const Report& report);

/// Where `path` lies, as seen from the top of the repository: reports name files from the audited folder on, platforms
/// from the top.
std::string repository_path(const Report& report, std::string_view path);

/// The folder or unit that was audited, as seen from the top of the repository; empty for all of it.
std::string audited_part(const Report& report);

/// Where a reader should look: the strongest evidence; without any, documentation that claims the item is done; else
/// the code that the item is about, such as the training that lacks something; else the audited folder or unit as a
/// whole.
FindingPlace telling_place(const Report& report, const ReportItem& item);

/// "Data validation is missing: no evidence". Not escaped.
std::string message_of(const ReportItem& item);

/// The first line of the item's remedy that is text: what to do, in short. Not escaped.
std::string_view first_advice(const ReportItem& item);

}  // namespace mlready
