#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// `did you mean "…"?` with the word of `known` that `word` most likely stands for; where none is near, all of them if
/// they are few, else nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace mlready
