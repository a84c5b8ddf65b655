#include <fmt/format.h>

#include <limits>
#include <set>

#include "base/text.h"
#include "report/escape.h"
#include "report/formats.h"
#include "report/grouping.h"
#include "report/layout.h"
#include "report/markdown_page.h"
#include "report/markdown_parts.h"
#include "report/markdown_remedy.h"
#include "report/remarks.h"

// For a pull request or a review document: GitHub Flavored Markdown that CommonMark renderers read too.

namespace mlready {
namespace {

constexpr std::size_t most_places = 5;

/// Characters that a comment on GitHub may have; GitLab, Azure DevOps and job summaries allow more. Bytes are counted,
/// which are never fewer.
constexpr std::size_t most_bytes = 65536;

constexpr std::string_view cut_note =
    "This report was cut to the length of a comment; the formats `html` and `json` have all of it.\n\n";

std::string evidence_list(const std::vector<Evidence>& places, const SourceLinks& links, std::size_t limit,
                          std::string_view indent) {
  std::string text;
  for (std::size_t at = 0; at < places.size() && at < limit; ++at) {
    const auto& place = places[at];
    const auto note = place.note.empty() ? std::string() : "; " + markdown_text(place.note);
    const auto excerpt = place.excerpt.empty() ? std::string() : " " + markdown_code(place.excerpt);
    text += fmt::format("{}- {}{} ({}{})\n", indent, markdown_place(place, links), excerpt, to_string(place.strength),
                        note);
  }
  if (places.size() > limit) text += fmt::format("{}- and {} more\n", indent, places.size() - limit);
  return text;
}

std::string remedy(const ReportItem& item) {
  const auto words = trim(item.remediation);
  if (words.empty()) return {};
  return fmt::format("<details><summary>How to fix it</summary>\n\n{}\n\n</details>\n\n", markdown_remedy(words));
}

std::string decisions(const ReportItem& item) {
  std::string text;
  if (item.waiver) text += markdown_text(waiver_words(*item.waiver)) + "\n\n";
  if (item.attestation) text += markdown_text(attestation_words(*item.attestation)) + "\n\n";
  return text;
}

std::string open_head(const ReportItem& item) {
  return fmt::format("### {} ({}, {})\n\n{}: {}\n\n", markdown_text(item.title), status_words(item.verdict),
                     to_string(item.severity), markdown_code(item.verdict.id), markdown_text(item.verdict.summary));
}

MarkdownBlock open_item(const ReportItem& item, const SourceLinks& links) {
  const auto head = open_head(item);
  auto places = evidence_list(item.verdict.evidence, links, most_places, "");
  if (!places.empty()) places += "\n";
  return {head + decisions(item) + places + remedy(item), head};
}

std::string line_of(const ReportItem& item, std::string_view words) {
  return fmt::format("- **{}** ({}): {}\n", markdown_text(item.title), markdown_code(item.verdict.id),
                     markdown_text(words));
}

MarkdownBlock met_item(const ReportItem& item, const SourceLinks& links) {
  const auto head = line_of(item, item.verdict.summary);
  auto notes = decisions(item);
  if (!notes.empty()) notes = "  " + std::string(trim(notes)) + "\n";
  return {head + notes + evidence_list(item.verdict.evidence, links, most_places, "  "), head};
}

/// An item of a group. What is told already is only named again.
struct Entry {
  const ReportItem* item = nullptr;
  bool told = false;

  /// Whether it is an element of a list; otherwise it has a heading of its own.
  bool in_list() const { return told || item->verdict.status == Status::met; }

  MarkdownBlock block(const SourceLinks& links) const {
    if (told) return {line_of(*item, status_words(item->verdict) + ", see above"), {}};
    return in_list() ? met_item(*item, links) : open_item(*item, links);
  }
};

void surround(MarkdownBlock& block, const std::string& before, const std::string& after) {
  block.text = before + block.text + after;
  if (!block.shorter.empty()) block.shorter = before + block.shorter + after;
}

void add_group(std::vector<MarkdownBlock>& blocks, const std::string& heading, const std::vector<Entry>& entries,
               const SourceLinks& links) {
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const bool list_ends = entries[at].in_list() && (at + 1 == entries.size() || !entries[at + 1].in_list());
    auto block = entries[at].block(links);
    surround(block, at == 0 ? fmt::format("## {}\n\n", markdown_text(heading)) : "", list_ends ? "\n" : "");
    blocks.push_back(std::move(block));
  }
}

void add_groups(std::vector<MarkdownBlock>& blocks, const Report& report, const SourceLinks& links, const View& view) {
  std::set<const ReportItem*> told;
  for (const auto& group : grouped(report, view)) {
    std::vector<Entry> entries;
    for (const auto* item : group.items) entries.push_back({item, !told.insert(item).second});
    add_group(blocks, group.heading, entries, links);
  }
}

/// A heading and a line for each of `lines`; nothing where there are none.
MarkdownBlock section(std::string_view heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return {};
  auto text = fmt::format("## {}\n\n", heading);
  for (const auto& line : lines) text += line;
  return {text + "\n", {}};
}

std::vector<std::string> unsure_lines(const Report& report, const SourceLinks& links) {
  std::vector<std::string> lines;
  for (const auto* item : items_of(report, Confidence::low)) {
    const auto& places = item->verdict.evidence;
    const auto place = places.empty() ? std::string() : ", " + markdown_place(places.front(), links);
    lines.push_back(fmt::format("- {} ({}): {}{}\n", markdown_text(item->title), markdown_code(item->verdict.id),
                                to_string(item->verdict.status), place));
  }
  return lines;
}

std::vector<std::string> inapplicable_lines(const Report& report) {
  std::vector<std::string> lines;
  for (const auto* item : items_with(report, Status::not_applicable)) {
    lines.push_back(fmt::format("- {} ({}): {}\n", markdown_text(item->title), markdown_code(item->verdict.id),
                                markdown_text(item->verdict.summary)));
  }
  return lines;
}

std::vector<std::string> notice_lines(const Report& report) {
  std::vector<std::string> lines;
  for (const auto& notice : report.notices) lines.push_back(fmt::format("- {}\n", markdown_text(notice)));
  return lines;
}

std::vector<std::string> problem_lines(const Report& report) {
  std::vector<std::string> lines;
  for (const auto& problem : report.problems) {
    lines.push_back(fmt::format("- {}: {}\n", markdown_code(place_of(problem)), markdown_text(problem.message)));
  }
  return lines;
}

}  // namespace

std::string render_markdown(const Report& report, const RenderOptions& options) {
  constexpr auto all = std::numeric_limits<std::size_t>::max();
  const SourceLinks links(report.target.revision);
  std::vector<MarkdownBlock> blocks;
  blocks.push_back({markdown_head(report, links, 1) + markdown_gate(report.gate) + markdown_areas(report), {}});
  blocks.push_back({markdown_first_steps(report, 2), {}});
  blocks.push_back({markdown_claims(report, links, 2, all), markdown_claims(report, links, 2, most_places)});
  blocks.push_back(section("Worth a look first: verdicts of low confidence", unsure_lines(report, links)));
  add_groups(blocks, report, links, options.view);
  if (shows(options.view, Status::not_applicable)) {
    blocks.push_back(section("Not applicable", inapplicable_lines(report)));
  }
  blocks.push_back(section("Waivers and attestations", notice_lines(report)));
  blocks.push_back(section("Could not be read", problem_lines(report)));
  return markdown_document(std::move(blocks), markdown_footer(report), std::string(cut_note), most_bytes);
}

}  // namespace mlready
