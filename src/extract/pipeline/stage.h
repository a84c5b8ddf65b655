#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "extract/command/document_walk.h"

namespace mlready::pipeline {

/// Adds a stage with a scope of its own name; gives the scope.
ScopeIndex add_stage(FileFacts& facts, std::string_view system, std::string_view name, const std::string& detail,
                     Lines lines, std::string_view command = {});

/// The scalars below `node`, whatever its shape, keys of mappings included, space-separated; at most 2,000 bytes.
std::string text_of(DocumentWalk& walk, const Node& node);

/// `key` and the text below it for each of `keys` that `node` has: "deps a.py data outs model.pkl".
std::string details_of(DocumentWalk& walk, const Node& node, std::initializer_list<std::string_view> keys);

}  // namespace mlready::pipeline
