#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Everything that an audited repository says is hostile until one of these functions has seen it.

namespace mlready {

/// `text` as one line that a terminal only prints: control, format (bidirectional marks, zero-width characters, tags),
/// private and unassigned characters as `\u{202E}`, invalid bytes as `\x{9B}`; tabs and line ends as spaces. What a CI
/// system would obey when it reads it in a log (log_command.h) is broken by a code: `#\u{23}vso[`.
std::string visible_line(std::string_view text);

/// As `visible_line`, but keeps line feeds.
std::string visible_lines(std::string_view text);

/// ASCII only: typographic punctuation by its nearest ASCII, anything else as `\u{…}`.
std::string ascii(std::string_view text);

/// Columns that `text`, which is visible, takes in a terminal: wide characters (UAX #11) two, combining ones none.
std::size_t display_width(std::string_view text);

/// The start of `text`, which is visible, in at most `columns`, `ellipsis` in place of what was cut off.
std::string fitted(std::string_view text, std::size_t columns, std::string_view ellipsis);

/// Text that Markdown (GitHub's or any CommonMark) shows as it stands, in a paragraph, list or table cell: no markup,
/// HTML, mention, link or issue reference.
std::string markdown_text(std::string_view text);

/// A code span (CommonMark 6.1) that shows `text` as it stands; not for a table cell, where GFM wants `|` escaped.
std::string markdown_code(std::string_view text);

/// A fenced code block (CommonMark 4.5) that shows the lines of `text` as they stand.
std::string markdown_code_block(std::string_view text);

/// `text` as one line of HTML: content of an element, or the value of a quoted attribute (HTML, section 13.3).
std::string html_text(std::string_view text);

/// Escapes what JSON text may hold and a terminal or a CI system acts on: control and format characters and the
/// beginnings of log commands as `\uXXXX`. `json` is valid JSON and keeps its meaning (RFC 8259, section 7).
std::string json_visible(std::string_view json);

}  // namespace mlready
