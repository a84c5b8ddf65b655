#include "report/markdown_parts.h"

#include <fmt/format.h>

#include "report/escape.h"
#include "report/gain.h"
#include "report/layout.h"
#include "report/remarks.h"

namespace mlready {
namespace {

std::string heading(std::size_t level, std::string_view words) {
  return fmt::format("{} {}\n\n", std::string(level, '#'), words);
}

/// A cell must hold nothing that ends it; `markdown_text` escapes that, and this what would make it unreadably long.
std::string cell(std::string_view text) {
  constexpr std::size_t columns = 120;
  return markdown_text(fitted(visible_line(text), columns, "…"));
}

std::string area_row(const AreaScore& area) {
  const auto score = applies(area) ? fmt::format("{:.1f}", area.score) : std::string("n/a");
  return fmt::format("| {}{} | {} | {} | {} | {} | {} |\n", cell(area.title),
                     counts_in_total(area) ? "" : " (beside the total)", score, area.met, area.partial, area.missing,
                     area.not_applicable);
}

}  // namespace

std::string markdown_place(const Evidence& evidence, const SourceLinks& links) {
  const auto place = markdown_code(place_of(evidence));
  const auto address = links.place(evidence.path, evidence.line, evidence.end_line);
  return address.empty() ? place : fmt::format("[{}]({})", place, address);
}

std::string markdown_head(const Report& report, const SourceLinks& links, std::size_t level) {
  const auto& score = report.score;
  auto text = heading(level, "Production readiness: " + total_words(score));
  text += fmt::format("Coverage {:.1f} % ({}).\n", score.coverage, coverage_words(report));
  if (score.with_attestations) text += fmt::format("With attestations: {:.1f}.\n", *score.with_attestations);
  if (const auto* weakest = weakest_area(score)) {
    text += fmt::format("Weakest area: **{}**, {:.1f}.\n", markdown_text(weakest->title), weakest->score);
  }
  text += fmt::format("Items: {}.\n", count_words(report));
  if (const auto revision = revision_words(report.target.revision); !revision.empty()) {
    const auto address = links.commit();
    const auto words = markdown_code(revision);
    text += fmt::format("Audited revision: {}.\n", address.empty() ? words : fmt::format("[{}]({})", words, address));
  }
  return text + "\n";
}

std::string markdown_gate(const Gate& gate) {
  if (gate.passed) return {};
  std::string text = "**The gate failed:**\n\n";
  for (const auto& reason : gate.reasons) text += fmt::format("- {}\n", markdown_text(reason));
  return text + "\n";
}

std::string markdown_areas(const Report& report) {
  std::string text =
      "| Area | Score | Met | Partial | Missing | Not applicable |\n"
      "| --- | ---: | ---: | ---: | ---: | ---: |\n";
  for (const auto& area : report.score.areas) text += area_row(area);
  return text + "\n";
}

std::string markdown_first_steps(const Report& report, std::size_t level) {
  constexpr std::size_t few_steps = 5;
  const auto steps = greatest_gains(report, few_steps);
  if (steps.empty()) return {};
  auto text = heading(level, "First, by what each adds to the score") +
              "| Gain | Item | Severity | Status | What to do |\n"
              "| ---: | --- | --- | --- | --- |\n";
  for (const auto& step : steps) {
    const auto& item = *step.item;
    text += fmt::format("| {:+.1f} | {} | {} | {} | {} |\n", step.points, cell(item.title), to_string(item.severity),
                        to_string(item.verdict.status), cell(advice_words(item)));
  }
  return text + "\n";
}

std::string markdown_claims(const Report& report, const SourceLinks& links, std::size_t level, std::size_t limit) {
  const auto claims = unkept_claims(report);
  if (claims.empty()) return {};
  auto text = heading(level, "Claimed, but no implementation found");
  for (std::size_t at = 0; at < claims.size() && at < limit; ++at) {
    const auto& [item, place] = claims[at];
    const auto excerpt = place->excerpt.empty() ? std::string() : " " + markdown_code(place->excerpt);
    text += fmt::format("- {}: {}{}\n", markdown_text(item->title), markdown_place(*place, links), excerpt);
  }
  if (claims.size() > limit) text += fmt::format("- and {} more\n", claims.size() - limit);
  return text + "\n";
}

std::string markdown_footer(const Report& report) {
  return fmt::format("{}, rules {}\n", markdown_code("mlready " + report.tool_version),
                     markdown_code(report.rules_digest));
}

}  // namespace mlready
