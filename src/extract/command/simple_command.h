#pragma once

#include <string_view>

#include "mlready/file_facts.h"

namespace mlready {

/// `command` without what stands before its program: shell keywords (`if`, `then`, `do`, `!`, `{`), a function's
/// head, assignments (`A=b`), `sudo`, `env`, `exec`, `time`, `nohup`. Empty where nothing is run: `fi`, `for x in y`,
/// `set -e`, an assignment of plain text.
std::string_view without_prefixes(std::string_view command);

/// Adds one simple command or pipeline and the installs it makes. Line continuations are joined.
/// @param command points into the file's bytes or the arena of `facts`
void add_command(FileFacts& facts, std::string_view command, Lines lines, CommandOrigin origin, std::string_view owner,
                 ScopeIndex scope = 0);

}  // namespace mlready
