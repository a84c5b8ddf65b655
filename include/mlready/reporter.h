#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "mlready/report.h"

namespace mlready {

/// The forms that a report takes (docs/report.md).
enum class Format {
  console,
  json,
  markdown,
  junit,
  sarif,
  github,
  gitlab,
  azure,
  teamcity,
  csv,
  jsonl,
  badge,
  badge_json
};

std::span<const Format> formats();
std::string_view to_string(Format format);
std::optional<Format> format_from(std::string_view text);

/// What the format is for, in a few words for a list of formats.
std::string_view description(Format format);

/// How the console form looks; the other forms are the same everywhere.
struct RenderOptions {
  unsigned width = 80;    ///< columns
  bool color = false;     ///< paint with terminal escapes (ECMA-48 SGR)
  bool unicode = true;    ///< false: ASCII only
  bool detailed = false;  ///< all evidence and the whole remedy instead of the first of each
};

/// `report` as text that ends with a line feed. The same report gives the same bytes. Nothing from the audited
/// repository reaches the text unescaped.
std::string render(const Report& report, Format format, const RenderOptions& options = {});

}  // namespace mlready
