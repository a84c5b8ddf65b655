#pragma once

#include <string_view>
#include <vector>

namespace mlready::fuzz {

struct Target {
  std::string_view name;
  void (*run)(std::string_view input);
};

/// Every target of targets/, by name. Written by the build.
std::vector<Target> targets();

}  // namespace mlready::fuzz
