#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "mlready/file_facts.h"

namespace mlready {

/// The metadata block that a Markdown file starts with.
struct FrontMatter {
  std::string_view yaml;    ///< between the lines of dashes; empty where there is no such block
  std::size_t size = 0;     ///< bytes of the whole block
  std::uint32_t lines = 0;  ///< lines of the whole block
};

FrontMatter find_front_matter(std::string_view text);

/// Adds a `ConfigKey` for each plain `key: value` and list item of block-style YAML, nested by indentation. Metadata of
/// documents needs no more; anchors, flow mappings and block scalars are passed over.
void add_front_matter(FileFacts& facts, std::string_view yaml, std::uint32_t first_line);

}  // namespace mlready
