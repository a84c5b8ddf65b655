#include "extract/ci/ci.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Windows batch files and PowerShell scripts; the paths tell which.
void batch_powershell(std::string_view input) {
  extract_each(input, "build.ps1", std::nullopt, {extract_batch_powershell});
}

}  // namespace mlready::fuzz
