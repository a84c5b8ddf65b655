#include <fmt/format.h>

#include <iterator>

#include "base/text.h"
#include "report/escape.h"
#include "report/formats.h"
#include "report/layout.h"

// For a pull request or a review document: GitHub Flavored Markdown that CommonMark renderers read too.

namespace mlready {
namespace {

constexpr std::size_t most_places = 5;

/// Text under construction.
class Page {
 public:
  template <class... Arguments>
  void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
    text_ += '\n';
  }
  void blank() { text_ += '\n'; }
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

void add_head(Page& page, const Report& report) {
  page.line("# Production readiness: {}", total_words(report.score));
  page.blank();
  page.line("Coverage {:.1f} % ({}).", report.score.coverage, coverage_words(report));
  if (const auto* weakest = weakest_area(report.score)) {
    page.line("Weakest area: **{}**, {:.1f}.", markdown_text(weakest->title), weakest->score);
  }
  if (const auto revision = revision_words(report.target.revision); !revision.empty()) {
    page.line("Audited revision: {}.", markdown_code(revision));
  }
  page.blank();
}

void add_gate(Page& page, const Gate& gate) {
  if (gate.passed) return;
  page.line("**The gate failed:**");
  page.blank();
  for (const auto& reason : gate.reasons) page.line("- {}", markdown_text(reason));
  page.blank();
}

void add_areas(Page& page, const Report& report) {
  page.line("| Area | Score | Met | Partial | Missing | Not applicable |");
  page.line("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const auto& area : report.score.areas) {
    const auto score = applies(area) ? fmt::format("{:.1f}", area.score) : std::string("n/a");
    page.line("| {}{} | {} | {} | {} | {} | {} |", markdown_text(area.title),
              counts_in_total(area) ? "" : " (beside the total)", score, area.met, area.partial, area.missing,
              area.not_applicable);
  }
  page.blank();
}

void add_evidence(Page& page, const ReportItem& item, std::string_view indent) {
  std::size_t shown = 0;
  for (const auto& evidence : item.verdict.evidence) {
    if (shown++ == most_places) {
      page.line("{}- and {} more", indent, item.verdict.evidence.size() - most_places);
      return;
    }
    const auto note = evidence.note.empty() ? std::string() : "; " + markdown_text(evidence.note);
    const auto excerpt = evidence.excerpt.empty() ? std::string() : " " + markdown_code(evidence.excerpt);
    page.line("{}- {}{} ({}{})", indent, markdown_code(place_of(evidence)), excerpt, to_string(evidence.strength),
              note);
  }
}

void add_remedy(Page& page, const ReportItem& item) {
  if (item.remediation.empty()) return;
  page.line("<details><summary>How to fix it</summary>");
  page.blank();
  page.line("{}", trim(visible_lines(item.remediation)));
  page.blank();
  page.line("</details>");
  page.blank();
}

void add_open(Page& page, const Report& report, Status status, std::string_view heading) {
  const auto items = gravest_first(items_with(report, status));
  if (items.empty()) return;
  page.line("## {}", heading);
  page.blank();
  for (const auto* item : items) {
    page.line("### {} ({})", markdown_text(item->title), to_string(item->severity));
    page.blank();
    page.line("{}: {}", markdown_code(item->verdict.id), markdown_text(item->verdict.summary));
    page.blank();
    add_evidence(page, *item, "");
    if (!item->verdict.evidence.empty()) page.blank();
    add_remedy(page, *item);
  }
}

void add_proven(Page& page, const Report& report) {
  const auto items = items_with(report, Status::met);
  if (items.empty()) return;
  page.line("## Proven");
  page.blank();
  for (const auto* item : items) {
    page.line("- **{}** ({}): {}", markdown_text(item->title), markdown_code(item->verdict.id),
              markdown_text(item->verdict.summary));
    add_evidence(page, *item, "  ");
  }
  page.blank();
}

void add_not_applicable(Page& page, const Report& report) {
  const auto items = items_with(report, Status::not_applicable);
  if (items.empty()) return;
  page.line("## Not applicable");
  page.blank();
  for (const auto* item : items) {
    page.line("- {} ({}): {}", markdown_text(item->title), markdown_code(item->verdict.id),
              markdown_text(item->verdict.summary));
  }
  page.blank();
}

void add_problems(Page& page, const Report& report) {
  if (report.problems.empty()) return;
  page.line("## Could not be read");
  page.blank();
  for (const auto& problem : report.problems) {
    page.line("- {}: {}", markdown_code(place_of(problem)), markdown_text(problem.message));
  }
  page.blank();
}

}  // namespace

std::string render_markdown(const Report& report) {
  Page page;
  add_head(page, report);
  add_gate(page, report.gate);
  add_areas(page, report);
  add_open(page, report, Status::missing, "Missing");
  add_open(page, report, Status::partial, "Partial");
  add_proven(page, report);
  add_not_applicable(page, report);
  add_problems(page, report);
  page.line("mlready {}, rules {}", report.tool_version, markdown_code(report.rules_digest));
  return std::move(page).text();
}

}  // namespace mlready
