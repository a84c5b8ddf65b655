#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// A part of a text, by offsets; `end` is not included.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Overwrites the template actions of `text` (`{{ … }}`, `{% … %}`, `{# … #}`: Helm, Jinja, Go templates, `${{ … }}`)
/// so that YAML structure shows through; length and line ends stay. Actions that share a line with text, or that are
/// the whole value of the key above, become filler, and their ranges are given, in order; actions that stand alone
/// become blank.
std::vector<TextRange> mask_template_actions(std::string& text);

/// What an overwritten byte reads as where it must be a part of a scalar.
inline constexpr char mask_filler = 'x';

}  // namespace mlready
