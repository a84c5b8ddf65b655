#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace mlready {

/// What ended a wait.
enum class Wake { change, timeout, stop };

/// The seam at the system that tells of changes on the disk.
class ChangeSource {
 public:
  ChangeSource() = default;
  ChangeSource(const ChangeSource&) = delete;
  ChangeSource& operator=(const ChangeSource&) = delete;
  virtual ~ChangeSource() = default;

  /// From now on tells of changes in `folders` (absolute), and in no others; what is below them does not count. Folders
  /// that do not exist or cannot be read are passed over. Whether all of the others can be told of: systems limit their
  /// number.
  virtual bool follow(const std::vector<std::string>& folders) = 0;

  /// Waits until something changed in a folder that is followed, possibly more than told; until `timeout` has passed,
  /// where there is one; or until the user wants an end.
  virtual Wake wait(std::optional<std::chrono::milliseconds> timeout) = 0;
};

}  // namespace mlready
