#include "report/console_items.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "base/text.h"
#include "report/console_lines.h"
#include "report/grouping.h"
#include "report/layout.h"
#include "report/remarks.h"

namespace mlready {
namespace {

constexpr std::size_t few_places = 3;
constexpr std::size_t indent = 4;

std::string evidence_lines(const ReportItem& item, const TerminalStyle& style, bool detailed) {
  const auto limit = detailed ? std::numeric_limits<std::size_t>::max() : few_places;
  std::string text;
  std::size_t shown = 0;
  for (const auto& evidence : item.verdict.evidence) {
    if (shown++ == limit) return text + fmt::format("    and {} more\n", item.verdict.evidence.size() - limit);
    text += console_place(evidence, style, indent);
    if (detailed && !evidence.note.empty()) text += console_paragraph(evidence.note, style, "", indent + 2);
  }
  return text;
}

/// The remedy's first paragraph, or all of it.
std::string remedy(const ReportItem& item, const TerminalStyle& style, bool detailed) {
  constexpr std::size_t columns = 9;
  const auto whole = trim(item.remediation);
  const auto end = whole.find("\n\n");
  std::string lead(whole.substr(0, end));
  // What the colon leads to, an example, is not shown here.
  if (!detailed && lead.ends_with(':')) lead.back() = '.';
  auto text = console_paragraph(lead, style, "    Fix:", columns);
  if (!detailed || end == std::string_view::npos) return text;
  for (const auto line : split_lines(whole.substr(end + 1)))
    text += std::string(columns, ' ') + style.safe(line) + "\n";
  return text;
}

std::string decisions(const ReportItem& item, const TerminalStyle& style) {
  std::string text;
  if (item.waiver) text += console_paragraph(waiver_words(*item.waiver), style, "", indent);
  if (item.attestation) text += console_paragraph(attestation_words(*item.attestation), style, "", indent);
  return text;
}

std::string open_item(const ReportItem& item, const TerminalStyle& style, bool detailed) {
  const auto status = item.verdict.status;
  auto text = fmt::format("  {} {}  {}\n", style.paint(style.mark(status), tone_of(status)), style.safe(item.title),
                          style.paint(style.safe(item.verdict.id), Tone::faint));
  text += console_paragraph(status_words(item.verdict) + ": " + item.verdict.summary, style, "", indent);
  return text + decisions(item, style) + evidence_lines(item, style, detailed) + remedy(item, style, detailed);
}

/// Mark, id and `rest` on one line.
std::string item_line(const ReportItem& item, const TerminalStyle& style, const std::string& rest) {
  constexpr std::size_t id_columns = 38;
  const auto status = item.verdict.status;
  return fmt::format("  {} {}{}\n", style.paint(style.mark(status), tone_of(status)),
                     TerminalStyle::padded(style.safe(item.verdict.id), id_columns), rest);
}

std::string met_item(const ReportItem& item, const TerminalStyle& style, bool detailed) {
  std::string place;
  if (!item.verdict.evidence.empty()) {
    const auto& best = item.verdict.evidence.front();
    place = style.link(style.safe(place_of(best)), best.path);
  }
  auto text = item_line(item, style, place) + decisions(item, style);
  return detailed ? text + evidence_lines(item, style, detailed) : text;
}

std::string entry(const ReportItem& item, const TerminalStyle& style, bool detailed) {
  return item.verdict.status == Status::met ? met_item(item, style, detailed) : open_item(item, style, detailed);
}

bool is_open(const ReportItem* item) {
  return item->verdict.status != Status::met;
}

}  // namespace

std::string console_groups(const Report& report, const TerminalStyle& style, const RenderOptions& options) {
  std::string text;
  std::set<const ReportItem*> told;
  const auto groups = grouped(report, options.view);
  for (const auto& group : groups) {
    text += console_heading(group.heading, style);
    for (const auto* item : group.items) {
      const bool first = told.insert(item).second;
      text += first ? entry(*item, style, options.detailed)
                    : item_line(*item, style, status_words(item->verdict) + ", see above");
    }
  }
  if (std::ranges::none_of(told, is_open)) return text;
  return text + "\n" +
         console_paragraph("`mlready explain ID` says why an item matters and how to fix it.", style, "", 0);
}

std::string console_not_applicable(const Report& report, const TerminalStyle& style) {
  std::vector<std::string> ids;
  for (const auto* item : items_with(report, Status::not_applicable)) ids.push_back(item->verdict.id);
  if (ids.empty()) return {};
  return console_heading("Not applicable", style) + console_paragraph(join(ids, " "), style, "", 2);
}

}  // namespace mlready
