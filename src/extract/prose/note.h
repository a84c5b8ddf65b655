#pragma once

#include <string_view>

namespace mlready {

/// Whether a block quote that starts with this text is no quotation but a note of the author's own: a GitHub alert
/// (`[!NOTE]`) or a paragraph that starts with "Note", "Warning", a pictogram or the like.
bool starts_note(std::string_view text);

}  // namespace mlready
