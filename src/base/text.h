#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// ASCII lower case; other bytes unchanged.
std::string to_lower(std::string_view text);

/// `text` without white space at both ends.
std::string_view trim(std::string_view text);

/// The parts of `text` between `separator`s, empty ones included.
std::vector<std::string_view> split(std::string_view text, char separator);

/// The lines of `text` without their ends (LF, CRLF or CR).
std::vector<std::string_view> split_lines(std::string_view text);

/// Whether `text` contains `part`; ASCII case is ignored by `contains_ignoring_case`.
bool contains(std::string_view text, std::string_view part);
bool contains_ignoring_case(std::string_view text, std::string_view part);

/// `parts` with `separator` between them.
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// One line of at most `limit` bytes: white space folded, control characters removed, invalid UTF-8 replaced, cut at
/// a character with an ellipsis.
std::string one_line(std::string_view text, std::size_t limit);

/// How far apart two words are (Levenshtein distance in bytes); for "did you mean".
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace mlready
