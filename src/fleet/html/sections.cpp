#include <fmt/format.h>

#include "fleet/html/parts.h"
#include "fleet/words.h"
#include "report/html/chart.h"
#include "report/html/terms.h"

namespace mlready::html {
namespace {

constexpr std::size_t few_items = 15;

/// The share of repositories in which the item applies and is not met, in percent.
double lacking_share(const FleetColumn& column) {
  const auto applying = column.met + column.partial + column.missing;
  return 100.0 * static_cast<double>(column.partial + column.missing) / static_cast<double>(applying);
}

Markup worst_row(const FleetColumn& column) {
  auto cells = element("th", {{"scope", "row"}},
                       text(column.item.title) + text(" ") + element("code", {}, text(column.item.id)));
  cells += element("td", {}, severity_tag(column.severity));
  for (const auto number : {column.missing, column.partial, column.met, column.not_applicable, column.waived}) {
    cells += number_cell(std::to_string(number));
  }
  cells += element("td", {{"class", "bar"}}, score_bar(lacking_share(column)));
  return element("tr", {}, cells) + Markup::trusted("\n");
}

Markup rule_set_row(const Fleet& fleet, const FleetRuleSet& set) {
  std::string versions;
  for (const auto& version : set.tool_versions) versions += (versions.empty() ? "" : ", ") + version;
  auto cells = element("th", {{"scope", "row"}}, text(rule_set_name(fleet, set.id)));
  cells += element("td", {}, element("code", {}, text(rule_set_words(set.id))));
  cells += element("td", {}, text(versions));
  cells += number_cell(std::to_string(set.repositories)) + number_cell(score_words(set.mean));
  return element("tr", {}, cells) + Markup::trusted("\n");
}

}  // namespace

Markup fleet_section(const std::string& id, std::string_view title, std::string_view intro, const Markup& content) {
  const auto heading = element("h2", {{"id", id + "-title"}}, text(title));
  const auto words = intro.empty() ? Markup() : element("p", {{"class", "intro"}}, text(intro));
  return block("section", {{"id", id}, {"aria-labelledby", id + "-title"}}, heading + words + content);
}

Markup column_head(std::string_view words, std::string_view css_class) {
  return element("th", {{"scope", "col"}, {"class", std::string(css_class)}}, text(words));
}

Markup number_cell(const std::string& number) {
  return element("td", {{"class", "number"}}, text(number));
}

Markup fleet_notices(const Fleet& fleet) {
  if (fleet.notices.empty()) return {};
  Markup entries;
  for (const auto& notice : fleet.notices) entries += element("li", {}, text(notice)) + Markup::trusted("\n");
  return block("ul", {{"class", "notices"}, {"aria-label", "Notices"}}, entries);
}

Markup worst_items_section(const Fleet& fleet) {
  Markup rows;
  for (const auto* column : worst_columns(fleet, few_items)) rows += worst_row(*column);
  if (rows.empty()) return {};
  auto heads = column_head("Item") + column_head("Severity") + column_head("Missing", "number");
  heads += column_head("Partial", "number") + column_head("Met", "number") + column_head("n/a", "number");
  heads += column_head("Waived", "number") + column_head("Share that lacks it");
  const auto table = block("table", {{"class", "figures-table"}},
                           block("thead", {}, element("tr", {}, heads)) + block("tbody", {}, rows));
  return fleet_section("worst", "What is lacking most",
                       "By the weight that repositories do not earn: severity times what is missing.", table);
}

Markup rule_sets_section(const Fleet& fleet) {
  if (fleet.rule_sets.empty()) return {};
  Markup rows;
  for (const auto& set : fleet.rule_sets) rows += rule_set_row(fleet, set);
  auto heads = column_head("Name") + column_head("Digest") + column_head("Version of mlready");
  heads += column_head("Repositories", "number") + column_head("Mean score", "number");
  const auto table = block("table", {{"class", "figures-table"}},
                           block("thead", {}, element("tr", {}, heads)) + block("tbody", {}, rows));
  return fleet_section("rules", "Rule sets", "Scores compare only within one rule set.", table);
}

}  // namespace mlready::html
