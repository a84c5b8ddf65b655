#pragma once

#include <string>

namespace mlready {

/// The build id that the linker gave the running program (ELF note NT_GNU_BUILD_ID), as bytes; empty where it has none.
/// Two programs with the same one are the same program.
std::string build_id();

}  // namespace mlready
