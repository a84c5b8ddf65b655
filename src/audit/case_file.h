#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mlready/result.h"
#include "mlready/verdict_terms.h"

namespace mlready {

/// One verdict case: a small repository and what an item's verdict on it must be. Form: docs/rules.md, "Cases".
struct VerdictCase {
  std::string title;
  std::uint32_t line = 0;  ///< of its heading
  Status expected = Status::missing;
  std::map<std::string, std::string> files;                  ///< path to bytes, marks removed
  std::set<std::pair<std::string, std::uint32_t>> evidence;  ///< path and line of each mark
};

struct CaseFile {
  std::string id;  ///< the item, from the file's first heading
  std::vector<VerdictCase> cases;
};

/// Reads a file of cases. Fails, with path and line, on a heading that names no status, a block without a path, or an
/// unclosed block.
Result<CaseFile> parse_case_file(const std::string& path, std::string_view text);

}  // namespace mlready
