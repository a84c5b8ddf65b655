#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration.h"
#include "mlready/file_system.h"
#include "mlready/report.h"

// Units: the parts of a monorepo that are released on their own. What lies in no unit is shared by all.

namespace mlready {

/// The folders of `listing` that `globs` name (as `PathCover` takes them), none inside another; sorted. The glob "auto"
/// names folders that hold a `pyproject.toml`, `setup.py`, `requirements.txt` or `Dockerfile` of their own, but for
/// those of documentation, tests and examples.
std::vector<std::string> find_units(const Listing& listing, const std::vector<std::string>& globs);

/// `files` without the other units: the unit itself, and what is shared. Fails where the listing does.
Result<std::unique_ptr<FileSystem>> open_unit(std::unique_ptr<FileSystem> files, const std::vector<std::string>& units,
                                              const std::string& unit);

/// `report`, each place of evidence outside of `unit` marked as inherited.
Report with_inheritance_marked(Report report, const std::string& unit);

}  // namespace mlready
