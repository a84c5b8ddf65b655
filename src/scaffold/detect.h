#pragma once

#include <string>

#include "mlready/fact_store.h"
#include "mlready/file_system.h"
#include "mlready/report.h"
#include "mlready/result.h"
#include "scaffold/context.h"

namespace mlready {

/// What the facts of a repository say that artefacts are started from.
/// @param report of the same repository, for its traits and its revision
/// @param name of the repository; where it is no plain name, "project" stands for it
ScaffoldContext detect(const FactStore& store, const Report& report, std::string_view name);

/// The parts of it.
ModelContext detect_model(const FactStore& store, const Report& report);
ServiceContext detect_service(const FactStore& store, const Report& report);
DeliveryContext detect_delivery(const FactStore& store, const Report& report);

/// Reads the files and detects. Fails where they cannot be listed.
Result<ScaffoldContext> detect(const FileSystem& files, const Report& report, std::string_view name, unsigned jobs);

}  // namespace mlready
