#pragma once

#include <string_view>

#include "mlready/file_facts.h"

namespace mlready::dependency {

/// Adds the dependency that a PEP 508 requirement states; nothing where `text` is none.
/// @param text points into the file's bytes or the arena of `facts`
void add_python(FileFacts& facts, std::string_view text, Lines lines, std::string_view group = {},
                DependencySource source = DependencySource::manifest);

/// Adds a Python dependency whose name and version stand apart; the name is normalised.
void add_python(FileFacts& facts, std::string_view name, std::string_view version, bool pinned, Lines lines,
                std::string_view group, DependencySource source);

/// Whether a version says one version and no range: `1.2.3`, `=1.2`, `v1.0`; not `^1`, `1.*`, `>=1`.
bool is_single_version(std::string_view version);

}  // namespace mlready::dependency
