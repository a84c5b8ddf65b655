#pragma once

#include <string>
#include <utility>
#include <vector>

namespace mlready::fuzz {

/// An input and what was done to it, in a few words.
using Mutation = std::pair<std::string, std::string>;

/// The input itself, and the input cut short, with bytes changed, put in, taken out and repeated. The same input gives
/// the same mutations on every machine.
std::vector<Mutation> mutations_of(const std::string& input);

}  // namespace mlready::fuzz
