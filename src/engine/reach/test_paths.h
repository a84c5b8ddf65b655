#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mlready {

/// The tests and folders of tests that commands name, and who runs them. Takes time by the length of the paths, however
/// many there are.
class TestPaths {
 public:
  /// @param path of a test or folder, below an unknown working folder; empty for all tests. The first who names it
  /// counts.
  void add(std::string_view path, const std::string& runner);

  /// Who of those that name the test at `path`, or a folder that it lies in, came first; empty where nobody does.
  std::string_view runner_of(std::string_view path) const;

 private:
  struct Named {
    std::size_t order = 0;
    std::string runner;
  };

  std::unordered_map<std::string, Named> by_path_;
  std::size_t most_parts_ = 0;  ///< of the paths
};

}  // namespace mlready
