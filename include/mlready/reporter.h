#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/report.h"

namespace mlready {

/// The forms that a report takes (docs/report.md).
enum class Format {
  console,
  json,
  markdown,
  markdown_summary,
  junit,
  html,
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

/// What the lists of a report are divided by.
enum class Grouping { severity, area, status };

/// Which items a report for people lists, and in which order: the console form and Markdown. The page for a browser has
/// filters of its own, and a section of the provisions of `framework`.
struct View {
  Grouping group_by = Grouping::severity;
  std::vector<Status> show = {};  ///< items of another status are left out of the lists; empty for all
  std::string framework = {};     ///< id of a framework whose provisions divide the lists; empty for `group_by`
};

/// How a report looks. But for `view`, it is the console form that it speaks of; the others are the same everywhere.
struct RenderOptions {
  unsigned width = 80;         ///< columns
  bool color = false;          ///< paint with terminal escapes (ECMA-48 SGR)
  bool unicode = true;         ///< false: ASCII only
  bool detailed = false;       ///< all evidence and the whole remedy instead of the first of each
  std::string link_base = {};  ///< address of the audited folder, for hyperlinks (OSC 8); empty for none
  View view = {};
};

/// `report` as text that ends with a line feed. The same report gives the same bytes. Nothing from the audited
/// repository reaches the text unescaped.
std::string render(const Report& report, Format format, const RenderOptions& options = {});

}  // namespace mlready
