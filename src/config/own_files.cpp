#include "config/own_files.h"

#include "base/glob.h"
#include "config/discover.h"
#include "scan/path.h"

namespace mlready {
namespace {

constexpr std::string_view usual_baseline = ".mlready-baseline.json";

}  // namespace

bool is_own_file(std::string_view path, const Configuration& configuration) {
  const auto name = file_name(path);
  if (name == configuration_name || name == usual_baseline) return true;
  return configuration.baseline && normalised(configuration.baseline->value) == path;
}

}  // namespace mlready
