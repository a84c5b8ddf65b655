#pragma once

#include <map>
#include <string>
#include <vector>

#include "scaffold/context.h"

namespace mlready {

/// What stands for the placeholders of a template, by name. A section of a template appears where its flag is set, its
/// text is not empty, or once for each element of its list.
struct Placeholders {
  std::map<std::string, bool> flags;
  std::map<std::string, std::string> texts;
  std::map<std::string, std::vector<std::map<std::string, std::string>>> lists;
};

/// The placeholders that every template may use. The names are the same whatever the context holds.
Placeholders placeholders(const ScaffoldContext& context);

/// Whether the placeholder `name` would make its section appear; nothing known by that name is false.
bool holds(const Placeholders& values, const std::string& name);

}  // namespace mlready
