#include "extract/python/module_name.h"

#include <algorithm>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/python/characters.h"

namespace mlready::python {
namespace {

bool is_identifier(std::string_view text) {
  return !text.empty() && class_of(text.front()) != CharacterClass::digit &&
         std::all_of(text.begin(), text.end(), continues_identifier);
}

std::vector<std::string_view> package_of(std::string_view path) {
  std::vector<std::string_view> package;
  for (const auto folder : split(folder_of(path), '/')) {
    if (folder == "src" || !is_identifier(folder)) {
      package.clear();
    } else {
      package.push_back(folder);
    }
  }
  return package;
}

}  // namespace

std::string absolute_module(std::string_view path, std::string_view module, std::uint32_t level) {
  const auto package = package_of(path);
  const std::size_t climbs = level - 1;
  std::string absolute;
  if (climbs <= package.size()) {
    for (std::size_t i = 0; i + climbs < package.size(); ++i) absolute.append(package[i]).append(".");
  }
  constexpr std::size_t longest_package = 300;
  if (absolute.size() > longest_package) absolute.clear();
  absolute.append(module);
  if (!absolute.empty() && absolute.back() == '.') absolute.pop_back();
  return absolute;
}

}  // namespace mlready::python
