#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace mlready {

/// Literals, in lower case, of which every text that a pattern matches holds one from each of these lists. Without a
/// list, only the pattern itself tells.
using NeededLiterals = std::vector<std::vector<std::string>>;

/// The literals that `pattern`, a text pattern of the rule language, needs.
NeededLiterals needed_literals(const std::string& pattern);

/// The literals of patterns that are known before they are needed.
using LiteralTable = std::unordered_map<std::string, NeededLiterals>;

}  // namespace mlready
