#include "mlready/reporter.h"

#include <algorithm>
#include <array>

#include "report/formats.h"
#include "report/valid_text.h"

namespace mlready {
namespace {

using Renderer = std::string (*)(const Report&, const RenderOptions&);

/// What there is to know of a format.
struct FormatEntry {
  Format format;
  std::string_view name;
  std::string_view description;
  Renderer render;
};

/// The renderer of a format that looks the same everywhere.
template <std::string (*function)(const Report&)>
std::string fixed(const Report& report, const RenderOptions&) {
  return function(report);
}

/// In the order of `Format`; a new format is one line here, one there and a function in formats.h.
constexpr std::array entries = {
    FormatEntry{Format::console, "console", "for a person at a terminal", render_console},
    FormatEntry{Format::json, "json", "for programs: everything, by a schema", fixed<render_json>},
    FormatEntry{Format::markdown, "markdown", "for reviews: all items, with evidence and remedies", render_markdown},
    FormatEntry{Format::markdown_summary, "markdown-summary", "for a comment on a pull request",
                fixed<render_markdown_summary>},
    FormatEntry{Format::junit, "junit", "for the test tab of a CI system", fixed<render_junit>},
    FormatEntry{Format::html, "html", "for a browser: one page to filter, search and print", render_html},
    FormatEntry{Format::sarif, "sarif", "for code scanning (SARIF 2.1.0)", fixed<render_sarif>},
    FormatEntry{Format::github, "github", "annotations of a step of GitHub Actions", fixed<render_github>},
    FormatEntry{Format::gitlab, "gitlab", "the Code Quality report of GitLab", fixed<render_gitlab>},
    FormatEntry{Format::azure, "azure", "issues of a step of Azure Pipelines", fixed<render_azure>},
    FormatEntry{Format::teamcity, "teamcity", "inspections and statistics of TeamCity", fixed<render_teamcity>},
    FormatEntry{Format::csv, "csv", "for spreadsheets: a line an item", fixed<render_csv>},
    FormatEntry{Format::jsonl, "jsonl", "for data tools: a line of JSON an item", fixed<render_jsonl>},
    FormatEntry{Format::badge, "badge", "the score as a picture (SVG)", fixed<render_badge>},
    FormatEntry{Format::badge_json, "badge-json", "the score as data for a badge of shields.io",
                fixed<render_badge_json>},
};

constexpr bool is_in_order() {
  for (std::size_t at = 0; at < entries.size(); ++at) {
    if (entries[at].format != static_cast<Format>(at)) return false;
  }
  return true;
}

static_assert(is_in_order());

constexpr auto all_formats = [] {
  std::array<Format, entries.size()> list{};
  std::ranges::transform(entries, list.begin(), &FormatEntry::format);
  return list;
}();

const FormatEntry& entry_of(Format format) {
  return entries[static_cast<std::size_t>(format)];
}

}  // namespace

std::span<const Format> formats() {
  return all_formats;
}

std::string_view to_string(Format format) {
  return entry_of(format).name;
}

std::string_view description(Format format) {
  return entry_of(format).description;
}

std::optional<Format> format_from(std::string_view text) {
  const auto found = std::ranges::find(entries, text, &FormatEntry::name);
  return found == entries.end() ? std::nullopt : std::optional(found->format);
}

std::string render(const Report& report, Format format, const RenderOptions& options) {
  return entry_of(format).render(with_valid_text(report), options);
}

}  // namespace mlready
