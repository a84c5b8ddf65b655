#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/rules/program.h"

namespace mlready {

/// The automaton of text patterns, as bytes that `Automaton::read` reads. What Hyperscan does not take, or would match
/// otherwise than RE2 does, is left out. The bytes depend on the
/// patterns and on the version of Hyperscan only, not on the processor.
std::string compile_automaton(std::span<const std::string_view> patterns);

/// The automata of all lists of text patterns of a program, by their digests.
std::unordered_map<std::uint64_t, std::string> compile_automata(const Program& program);

}  // namespace mlready
