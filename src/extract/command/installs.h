#pragma once

#include <string_view>

#include "mlready/file_facts.h"

namespace mlready {

/// Adds a `Dependency` with source `install` for each package that a command installs by name, with the package
/// managers of Python (pip, uv, poetry, pdm, pipenv, pipx, rye), conda, Debian, Alpine, Red Hat, JavaScript, Go, Rust,
/// Homebrew, Ruby and R. Requirement files and paths that it names give nothing.
/// @param command one simple command or pipeline; points into the file's bytes or the arena of `facts`
void add_installs(FileFacts& facts, std::string_view command, Lines lines, ScopeIndex scope);

}  // namespace mlready
