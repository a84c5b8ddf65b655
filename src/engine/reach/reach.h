#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/reach/name_uses.h"
#include "engine/record/records.h"

namespace mlready {

/// What runs what inside the repository, by name: what CI reaches, what tests exercise, what nothing names.
class Reach {
 public:
  Reach(const Records& records, const NameUses& uses);

  /// What runs the command in the end, "run by .github/workflows/ci.yml, job test"; empty for one that CI does not
  /// reach.
  std::string_view runner_of_command(FactReference command) const;

  /// What executes the file or imports it from an executed file; empty where nothing in CI or a pipeline does.
  std::string_view runner_of_file(std::uint32_t file) const;

  /// Whether a test names the function or class that the scope belongs to and imports its module.
  bool is_tested(std::uint32_t file, ScopeIndex scope) const;

  /// Whether the scope lies in a function or class that nothing in the repository names.
  bool is_unreached(std::uint32_t file, ScopeIndex scope) const;

  /// Whether the fact makes something for a variable that nothing in the repository uses.
  bool is_unused(FactReference fact) const;

 private:
  std::map<FactReference, std::string> command_runners_;
  std::vector<std::string> file_runners_;
  std::vector<std::size_t> first_scopes_;  ///< by file, the number of its first scope among those of all files
  std::vector<bool> tested_;               ///< by scope
  std::vector<bool> unreached_;            ///< by scope
  std::set<FactReference> unused_;
};

}  // namespace mlready
