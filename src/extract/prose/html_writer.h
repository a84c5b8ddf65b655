#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/prose/document_writer.h"

namespace mlready {

/// Adds what a page or fragment of HTML says: headings, paragraphs, list items, table rows, links, pictures, code.
/// @param first_line the line of the file on which `html` starts
void write_html(DocumentWriter& writer, std::string_view html, std::uint32_t first_line,
                std::optional<Mood> mood = std::nullopt);

}  // namespace mlready
