#pragma once

#include <string>

#include "mlready/report.h"
#include "mlready/result.h"

// A line of JSON for each repository of a manifest (docs/fleet.md, `mlready schema record`).

namespace mlready {

/// Which repository a record is about.
struct RecordHead {
  std::string repository;  ///< its name in the manifest
  std::string path;        ///< as the manifest has it
  std::string date;        ///< of the audit, ISO 8601
};

/// The record of a repository that was audited, with the whole report, as one line with its end.
std::string report_record(const RecordHead& head, const Report& report);

/// The record of one that could not be. Credentials in `error`, which may repeat a configuration, are hidden.
std::string error_record(const RecordHead& head, const Error& error);

}  // namespace mlready
