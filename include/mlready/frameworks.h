#pragma once

#include <string>
#include <vector>

#include "mlready/result.h"

namespace mlready {

/// A framework or regulation that items of the checklist speak to.
struct Framework {
  std::string id;  ///< "nist-ai-rmf"
  std::string title;
  std::string url;
};

/// The frameworks that are built in, sorted by id.
Result<std::vector<Framework>> frameworks();

}  // namespace mlready
