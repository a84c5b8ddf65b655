#pragma once

#include <string>
#include <string_view>

#include "engine/rules/program.h"

namespace mlready {

/// The built-in rules as the build compiled them: what `write_program` made of their YAML.
std::string_view compiled_program();

/// A program as bytes that load without YAML; for this version of the tool only.
std::string write_program(Program program);

/// The program that `write_program` wrote; `bytes` are trusted to be its result, and must outlive the program.
Program read_program(std::string_view bytes);

/// The literals that the text patterns of a program need.
LiteralTable literals_of(const Program& program);

}  // namespace mlready
