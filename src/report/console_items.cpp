#include "report/console_items.h"

#include <fmt/format.h>

#include <limits>

#include "base/text.h"
#include "report/escape.h"
#include "report/layout.h"

namespace mlready {
namespace {

constexpr std::size_t few_places = 3;
constexpr std::size_t few_problems = 10;

std::string section(std::string_view title, const TerminalStyle& style) {
  return "\n" + style.paint(title, Tone::strong) + "\n";
}

/// `text` in lines of the terminal's width, each behind `columns` spaces, the first behind `lead` instead.
std::string paragraph(std::string_view text, const TerminalStyle& style, const std::string& lead, std::size_t columns) {
  std::string result;
  const auto room = style.width() > columns ? style.width() - columns : 1;
  for (const auto& line : TerminalStyle::wrapped(style.safe(text), room)) {
    result += (result.empty() ? TerminalStyle::padded(lead, columns) : std::string(columns, ' ')) + line + "\n";
  }
  return result;
}

/// The place whole, so that it can be copied, and as much of the excerpt as fits.
std::string evidence_line(const Evidence& evidence, const TerminalStyle& style, std::size_t columns) {
  constexpr std::size_t gap = 2;
  constexpr std::size_t least_excerpt = 12;
  const auto place = style.safe(place_of(evidence));
  const auto used = columns + display_width(place) + gap;
  auto line = std::string(columns, ' ') + place;
  if (used + least_excerpt <= style.width() && !evidence.excerpt.empty()) {
    const auto excerpt = style.cut(style.safe(evidence.excerpt), style.width() - used);
    line += std::string(gap, ' ') + style.paint(excerpt, Tone::faint);
  }
  return line + "\n";
}

std::string evidence_lines(const ReportItem& item, const TerminalStyle& style, bool detailed) {
  constexpr std::size_t indent = 4;
  const auto limit = detailed ? std::numeric_limits<std::size_t>::max() : few_places;
  std::string text;
  std::size_t shown = 0;
  for (const auto& evidence : item.verdict.evidence) {
    if (shown++ == limit) return text + fmt::format("    and {} more\n", item.verdict.evidence.size() - limit);
    text += evidence_line(evidence, style, indent);
    if (detailed && !evidence.note.empty()) text += paragraph(evidence.note, style, "", indent + 2);
  }
  return text;
}

/// The remedy's first paragraph, or all of it.
std::string remedy(const ReportItem& item, const TerminalStyle& style, bool detailed) {
  constexpr std::size_t indent = 9;
  const auto whole = trim(item.remediation);
  const auto end = whole.find("\n\n");
  std::string lead(whole.substr(0, end));
  // What the colon leads to, an example, is not shown here.
  if (!detailed && lead.ends_with(':')) lead.back() = '.';
  auto text = paragraph(lead, style, "    Fix:", indent);
  if (!detailed || end == std::string_view::npos) return text;
  for (const auto line : split_lines(whole.substr(end + 1))) text += std::string(indent, ' ') + style.safe(line) + "\n";
  return text;
}

std::string open_item(const ReportItem& item, const TerminalStyle& style, bool detailed) {
  const auto status = item.verdict.status;
  auto text = fmt::format("  {} {}  {}\n", style.paint(style.mark(status), tone_of(status)), style.safe(item.title),
                          style.paint(style.safe(item.verdict.id), Tone::faint));
  text += paragraph(fmt::format("{}: {}", to_string(status), item.verdict.summary), style, "", 4);
  return text + evidence_lines(item, style, detailed) + remedy(item, style, detailed);
}

std::string_view heading(Severity severity) {
  switch (severity) {
    case Severity::low:
      return "To do: low";
    case Severity::medium:
      return "To do: medium";
    case Severity::high:
      return "To do: high";
    case Severity::critical:
      break;
  }
  return "To do: critical";
}

std::string proven_item(const ReportItem& item, const TerminalStyle& style) {
  constexpr std::size_t id_columns = 38;
  const auto place = item.verdict.evidence.empty() ? std::string() : place_of(item.verdict.evidence.front());
  return fmt::format("  {} {}{}\n", style.paint(style.mark(Status::met), Tone::good),
                     TerminalStyle::padded(style.safe(item.verdict.id), id_columns), style.safe(place));
}

}  // namespace

std::string console_open_items(const Report& report, const TerminalStyle& style, bool detailed) {
  auto items = items_with(report, Status::missing);
  const auto partial = items_with(report, Status::partial);
  items.insert(items.end(), partial.begin(), partial.end());
  std::string text;
  for (const auto severity : {Severity::critical, Severity::high, Severity::medium, Severity::low}) {
    std::string entries;
    for (const auto* item : items) {
      if (item->severity == severity) entries += open_item(*item, style, detailed);
    }
    if (!entries.empty()) text += section(heading(severity), style) + entries;
  }
  if (text.empty()) return text;
  return text + "\n" + paragraph("`mlready explain ID` says why an item matters and how to fix it.", style, "", 0);
}

std::string console_proven_items(const Report& report, const TerminalStyle& style, bool detailed) {
  std::string text;
  for (const auto* item : items_with(report, Status::met)) {
    text += proven_item(*item, style);
    if (detailed) text += evidence_lines(*item, style, detailed);
  }
  return text.empty() ? text : section("Proven", style) + text;
}

std::string console_not_applicable(const Report& report, const TerminalStyle& style) {
  std::vector<std::string> ids;
  for (const auto* item : items_with(report, Status::not_applicable)) ids.push_back(item->verdict.id);
  if (ids.empty()) return {};
  return section("Not applicable", style) + paragraph(join(ids, " "), style, "", 2);
}

std::string console_problems(const Report& report, const TerminalStyle& style, bool detailed) {
  if (report.problems.empty()) return {};
  auto text = section("Could not be read", style);
  std::size_t shown = 0;
  for (const auto& problem : report.problems) {
    if (shown++ == few_problems && !detailed) {
      return text + fmt::format("  and {} more\n", report.problems.size() - few_problems);
    }
    text += paragraph(place_of(problem) + ": " + problem.message, style, "", 2);
  }
  return text;
}

}  // namespace mlready
