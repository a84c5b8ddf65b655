#include "report/html/controls.h"

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

#include "report/html/terms.h"

namespace mlready::html {
namespace {

/// A value that items can be filtered by.
struct Choice {
  std::string value;
  std::string label;
};

using Property = std::function<std::string(const ReportItem&)>;

/// A box to tick; nothing where no item has the value.
Markup choice(const Report& report, const std::string& name, const Choice& one, const Property& property) {
  const auto found = std::ranges::count_if(report.items, [&](const auto& item) { return property(item) == one.value; });
  if (found == 0) return {};
  const auto box = void_element("input", {{"type", "checkbox"}, {"name", name}, {"value", one.value}});
  const auto number = element("span", {{"class", "number"}}, text(std::to_string(found)));
  return element("label", {}, box + text(" " + one.label + " ") + number) + Markup::trusted("\n");
}

Markup filter(const Report& report, std::string_view legend, const std::string& name, std::span<const Choice> choices,
              const Property& property) {
  Markup boxes;
  for (const auto& one : choices) boxes += choice(report, name, one, property);
  return block("fieldset", {}, element("legend", {}, text(legend)) + Markup::trusted("\n") + boxes);
}

template <class Term>
std::vector<Choice> choices_of(std::initializer_list<Term> terms) {
  std::vector<Choice> choices;
  for (const auto term : terms) choices.push_back({std::string(to_string(term)), std::string(label(term))});
  return choices;
}

Markup status_filter(const Report& report) {
  return filter(report, "Status", "status",
                choices_of({Status::missing, Status::partial, Status::met, Status::not_applicable}),
                [](const ReportItem& item) { return std::string(to_string(item.verdict.status)); });
}

Markup severity_filter(const Report& report) {
  return filter(report, "Severity", "severity",
                choices_of({Severity::critical, Severity::high, Severity::medium, Severity::low}),
                [](const ReportItem& item) { return std::string(to_string(item.severity)); });
}

Markup area_filter(const Report& report) {
  std::vector<Choice> areas;
  for (const auto& area : report.score.areas) areas.push_back({area.area, area.title});
  return filter(report, "Area", "area", areas, [](const ReportItem& item) { return item.area; });
}

Markup strength_filter(const Report& report) {
  return filter(
      report, "Strength of evidence", "strength",
      choices_of({Strength::enforced, Strength::implemented, Strength::declared, Strength::mentioned, Strength::none}),
      [](const ReportItem& item) { return std::string(to_string(item.verdict.strength)); });
}

Markup confidence_filter(const Report& report) {
  return filter(report, "Confidence", "confidence", choices_of({Confidence::low, Confidence::medium, Confidence::high}),
                [](const ReportItem& item) { return std::string(to_string(item.verdict.confidence)); });
}

Markup search() {
  return block("div", {{"class", "field"}},
               element("label", {{"for", "query"}}, text("Search")) +
                   void_element("input", {{"type", "search"},
                                          {"id", "query"},
                                          {"name", "q"},
                                          {"placeholder", "Words, paths, ids"},
                                          {"autocomplete", "off"},
                                          {"spellcheck", "false"}}));
}

Markup order() {
  Markup options;
  const std::initializer_list<Choice> orders = {{"checklist", "Checklist"}, {"gain", "Gain in score"},
                                                {"severity", "Severity"},   {"status", "Status"},
                                                {"strength", "Strength"},   {"confidence", "Confidence, lowest first"},
                                                {"title", "Title"}};
  for (const auto& one : orders) options += element("option", {{"value", one.value}}, text(one.label));
  return block("div", {{"class", "field"}},
               element("label", {{"for", "order"}}, text("Order")) +
                   element("select", {{"id", "order"}, {"name", "sort"}}, options));
}

}  // namespace

Markup controls(const Report& report) {
  const auto filters = status_filter(report) + severity_filter(report) + area_filter(report) + strength_filter(report) +
                       confidence_filter(report);
  const auto folded = block("details", {{"id", "filters"}}, element("summary", {}, text("Filters")) + filters);
  const auto clear = element("button", {{"type", "reset"}}, text("Clear all"));
  return block("form", {{"id", "controls"}, {"role", "search"}, {"aria-label", "Items"}, {"hidden", ""}},
               search() + order() + folded + clear);
}

}  // namespace mlready::html
