#pragma once

#include <span>

#include "extract/document/node.h"

namespace mlready {

/// Adds a `ConfigKey` for each leaf of the documents: scalars, nulls (empty value) and empty collections (`[]`, `{}`).
/// What a YAML alias or merge key brings in stands at its place there, without the `<<`. Bounded; nothing for files
/// that are data, generated or vendored.
void add_config_keys(FileFacts& facts, std::span<const Node* const> documents);

/// Adds a `ConfigKey` for each leaf of the mapping `base` whose key `own` does not have, below `path`, with the lines
/// `place`: what a format's own inheritance (`extends`) brings in there.
void add_inherited_keys(FileFacts& facts, std::string_view path, const Node& base, const Node& own, Lines place);

}  // namespace mlready
