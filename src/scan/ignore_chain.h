#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/file_system.h"
#include "scan/ignore_rules.h"

namespace mlready {

/// The ignore files that hold for a folder: its own, those of the folders above, and those of the whole repository.
/// Paths are relative to the top: the work tree, or the root where there is no repository.
class IgnoreChain {
 public:
  /// The rules that hold everywhere, strongest first: `.git/info/exclude`, then `core.excludesFile`.
  static std::shared_ptr<const IgnoreChain> everywhere(std::vector<std::string> texts);

  /// `above` with the rules in `text`, the `.gitignore` of `folder`.
  static std::shared_ptr<const IgnoreChain> below(std::shared_ptr<const IgnoreChain> above, std::string folder,
                                                  std::string_view text);

  /// Whether `path` itself is ignored. That a folder above it may be is for the caller to know.
  bool ignores(std::string_view path, bool is_folder) const;

  /// Whether the rules that this link of the chain added could be made ready.
  bool usable() const;

 private:
  std::shared_ptr<const IgnoreChain> above_;
  std::string folder_;
  std::vector<IgnoreRules> rules_;
};

}  // namespace mlready
