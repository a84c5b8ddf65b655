#pragma once

#include <string_view>

#include "mlready/file_facts.h"

namespace mlready {

/// Adds a `Command` for each simple command or pipeline of a piece of POSIX-like shell text: continuations joined,
/// comments and here-documents passed over, `&&`, `||`, `;` and line ends separating; what is handed to a
/// shell (`bash -lc "make test"`) is read as well. Installs (`pip install x==1`,
/// `conda install`, `apt-get install`, `npm install`, `uv add`, …) add a `Dependency` with source `install` as well.
/// @param shell points into the file's bytes or the arena of `facts`
/// @param first_line the line of the file on which `shell` starts; later lines of `shell` are counted on from there
void add_commands(FileFacts& facts, std::string_view shell, std::uint32_t first_line, CommandOrigin origin,
                  std::string_view owner, ScopeIndex scope = 0);

}  // namespace mlready
