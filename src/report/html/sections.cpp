#include "report/html/sections.h"

#include <string>

#include "report/grouping.h"
#include "report/html/decisions.h"
#include "report/html/places.h"
#include "report/html/terms.h"
#include "report/layout.h"

namespace mlready::html {
namespace {

Markup section(const std::string& id, std::string_view title, std::string_view intro, const Markup& content) {
  if (content.empty()) return {};
  const auto heading = element("h2", {{"id", id + "-title"}}, text(title)) + Markup::trusted("\n");
  const auto words = element("p", {{"class", "intro"}}, text(intro)) + Markup::trusted("\n");
  return block("section", {{"id", id}, {"aria-labelledby", id + "-title"}}, heading + words + content);
}

Markup item_heading(const ReportItem& item) {
  return element("h3", {}, link(item_address(item), text(item.title))) + Markup::trusted("\n");
}

Markup notices(const Report& report) {
  Markup list;
  for (const auto& notice : report.notices) list += element("li", {}, text(notice)) + Markup::trusted("\n");
  return list.empty() ? list : block("ul", {{"class", "notices"}}, list);
}

Markup problem(const Problem& problem, const SourceLinks& links) {
  const auto address = links.place(problem.path, problem.line, problem.line);
  const auto where = element("code", {{"class", "path"}}, link(address, text(place_of(problem))));
  return element("li", {}, where + text(" ") + text(problem.message)) + Markup::trusted("\n");
}

Markup item_of_provision(const ReportItem& item) {
  const auto title = link(item_address(item), text(item.title));
  return element("li", {}, status_mark(item.verdict.status) + text(" ") + title) + Markup::trusted("\n");
}

Markup provision(const ItemGroup& group) {
  Markup items;
  for (const auto* item : group.items) items += item_of_provision(*item);
  return element("h3", {}, text(group.heading)) + Markup::trusted("\n") + block("ul", {}, items);
}

Markup term(const Markup& name, std::string_view meaning) {
  return element("div", {}, element("dt", {}, name) + element("dd", {}, text(meaning))) + Markup::trusted("\n");
}

Markup statuses() {
  return term(status_mark(Status::met), "The repository proves it.") +
         term(status_mark(Status::partial), "A part of it is proven, or it is said and not done.") +
         term(status_mark(Status::missing), "Nothing in the repository shows it.") +
         term(status_mark(Status::not_applicable), "The repository is not of the kind that needs it.");
}

Markup strengths() {
  return term(strength_mark(Strength::enforced), "It is done, and a pipeline or the platform sees to it.") +
         term(strength_mark(Strength::implemented), "Code or configuration does it.") +
         term(strength_mark(Strength::declared), "It is set up and nothing uses it yet.") +
         term(strength_mark(Strength::mentioned), "Only words say it.");
}

Markup scoring() {
  return term(text("Score"),
              "The share of an area's items that are met, weighted by severity, partial counting half; the total is "
              "the mean of the areas.") +
         term(text("Coverage"), "The share of the checklist that applies to this repository.") +
         term(text("Confidence"),
              "How often verdicts of this kind were right on labelled repositories. What is low is worth a look.");
}

}  // namespace

Markup claims_section(const Report& report, const SourceLinks& links) {
  Markup list;
  for (const auto& item : report.items) {
    if (!item.verdict.claims.empty()) list += item_heading(item) + claimed_places(item.verdict.claims, links);
  }
  return section("claims", "Claims not kept", "The documentation says so, and nothing in the code does it.", list);
}

Markup decisions_section(const Report& report, const SourceLinks& links) {
  Markup list;
  for (const auto& item : report.items) {
    if (!item.waiver && !item.attestation) continue;
    list += item_heading(item);
    if (item.waiver) list += waiver_note(*item.waiver);
    if (item.attestation) list += attestation_note(*item.attestation, links);
  }
  return section("decisions", "Waivers and attestations",
                 "What people decided or vouch for. It changes no verdict and no score.", list + notices(report));
}

Markup problems_section(const Report& report, const SourceLinks& links) {
  Markup list;
  for (const auto& one : report.problems) list += problem(one, links);
  if (!list.empty()) list = block("ul", {{"class", "problems"}}, list);
  return section("unread", "Could not be read", "Nothing in these places counted for or against an item.", list);
}

Markup framework_section(const Report& report, const View& view) {
  Markup provisions;
  if (!view.framework.empty()) {
    for (const auto& group : grouped(report, view)) provisions += provision(group);
  }
  return section("framework", "By framework",
                 "Which provisions the items speak to. Evidence for an item is not compliance with a provision.",
                 provisions);
}

Markup legend_section() {
  return section("terms", "How to read this report", "A verdict rests on places in the repository, each one cited.",
                 block("div", {{"class", "terms"}},
                       block("dl", {}, statuses()) + block("dl", {}, strengths()) + block("dl", {}, scoring())));
}

}  // namespace mlready::html
