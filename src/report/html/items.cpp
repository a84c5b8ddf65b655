#include "report/html/items.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/gain.h"
#include "report/html/decisions.h"
#include "report/html/places.h"
#include "report/html/remedy.h"
#include "report/html/terms.h"

namespace mlready::html {
namespace {

bool is_open(const ReportItem& item) {
  return item.verdict.status == Status::missing || item.verdict.status == Status::partial;
}

Markup tags(const ReportItem& item) {
  auto list = severity_tag(item.severity);
  if (is_worth_a_look(item.verdict)) {
    list += element("span", {{"class", "tag look"}}, text("Worth a look"));
  }
  if (!item.verdict.claims.empty()) list += element("span", {{"class", "tag"}}, text("Claim not kept"));
  if (item.waiver) list += element("span", {{"class", "tag"}}, text("Waived"));
  if (item.attestation) list += element("span", {{"class", "tag"}}, text("Attested"));
  return element("span", {{"class", "tags"}}, list);
}

Markup summary(const ReportItem& item) {
  return block("summary", {},
               status_mark(item.verdict.status) + Markup::trusted("\n") + element("h4", {}, text(item.title)) +
                   tags(item) + Markup::trusted("\n") +
                   element("span", {{"class", "finding"}}, text(item.verdict.summary)) + Markup::trusted("\n"));
}

Markup heading(std::string_view words) {
  return element("h5", {}, text(words)) + Markup::trusted("\n");
}

Markup evidence(const ReportItem& item, const SourceLinks& links) {
  if (item.verdict.evidence.empty()) return {};
  return heading("Evidence") + places(item.verdict.evidence, links);
}

Markup claims(const ReportItem& item, const SourceLinks& links) {
  if (item.verdict.claims.empty()) return {};
  return heading("Claimed, not found in the code") + claimed_places(item.verdict.claims, links);
}

/// In full where there is something to do, else folded.
Markup remedy(const ReportItem& item) {
  if (item.remediation.empty()) return {};
  const auto steps = block("div", {{"class", "remedy"}}, from_markdown(item.remediation));
  if (is_open(item)) return heading("How to fix it") + steps;
  return block("details", {{"class", "rest done"}}, element("summary", {}, text("How it is done")) + steps);
}

Markup decisions(const ReportItem& item, const SourceLinks& links) {
  Markup notes;
  if (item.waiver) notes += waiver_note(*item.waiver);
  if (item.attestation) notes += attestation_note(*item.attestation, links);
  return notes;
}

Markup fact(std::string_view name, const Markup& value) {
  if (value.empty()) return {};
  return element("div", {}, element("dt", {}, text(name)) + element("dd", {}, value)) + Markup::trusted("\n");
}

Markup confidence(const Verdict& verdict) {
  auto words = text(label(verdict.confidence));
  if (is_worth_a_look(verdict)) words += text(": verdicts like this one have been wrong before");
  return words;
}

Markup references(const ReportItem& item) {
  Markup list;
  for (const auto& reference : item.references) list += element("li", {}, link(reference.url, text(reference.title)));
  return list.empty() ? list : element("ul", {}, list);
}

Markup frameworks(const ReportItem& item) {
  Markup list;
  for (const auto& one : item.frameworks) list += element("li", {}, text(one.title + ", " + one.reference));
  return list.empty() ? list : element("ul", {}, list);
}

/// What stands in the margin.
Markup facts(const Report& report, const Gain& gain) {
  const auto& item = *gain.item;
  auto list = fact("Why it matters", text(item.why)) + fact("Checklist", text(item.checklist));
  list += fact("Area", text(area_title(report, item.area)));
  list += fact("Id", element("code", {}, text(item.verdict.id)));
  if (item.verdict.status != Status::not_applicable) {
    list += fact("Strength of evidence", strength_mark(item.verdict.strength));
    list += fact("Confidence", confidence(item.verdict));
  }
  if (gain.points > 0.0) list += fact("If met", text(fmt::format("+{:.1f} in the score", gain.points)));
  list += fact("Further reading", references(item)) + fact("Frameworks", frameworks(item));
  return block("dl", {{"class", "margin"}}, list);
}

/// The areas that have items, in the order of the items.
std::vector<std::string> areas_of(const Report& report) {
  std::vector<std::string> areas;
  for (const auto& item : report.items) {
    if (std::ranges::find(areas, item.area) == areas.end()) areas.push_back(item.area);
  }
  return areas;
}

Markup article(const Report& report, const Gain& gain, const SourceLinks& links) {
  const auto& item = *gain.item;
  const auto& verdict = item.verdict;
  const auto reading = decisions(item, links) + evidence(item, links) + claims(item, links) + remedy(item);
  const auto body =
      block("div", {{"class", "body"}}, block("div", {{"class", "reading"}}, reading) + facts(report, gain));
  return block("article",
               {{"class", "item"},
                {"id", verdict.id},
                {"data-status", std::string(to_string(verdict.status))},
                {"data-severity", std::string(to_string(item.severity))},
                {"data-area", item.area},
                {"data-strength", std::string(to_string(verdict.strength))},
                {"data-confidence", std::string(to_string(verdict.confidence))},
                {"data-gain", fmt::format("{:.3f}", gain.points)}},
               block("details", {}, summary(item) + body));
}

}  // namespace

Markup item_list(const Report& report, const SourceLinks& links) {
  const auto all = gains(report);
  Markup list;
  for (const auto& area : areas_of(report)) {
    const auto title = element("h3", {{"id", "area-" + area}, {"data-area", area}}, text(area_title(report, area)));
    list += title + Markup::trusted("\n");
    for (const auto& gain : all) {
      if (gain.item->area == area) list += article(report, gain, links);
    }
  }
  return block("div", {{"id", "list"}}, list);
}

}  // namespace mlready::html
