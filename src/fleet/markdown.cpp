#include <fmt/format.h>

#include "fleet/render.h"
#include "fleet/words.h"
#include "report/escape.h"

namespace mlready {
namespace {

constexpr std::size_t few_items = 10;

std::string row(const Fleet& fleet, const FleetRow& row) {
  auto text = fmt::format("| {} ", markdown_text(row.repository));
  text += row.latest ? fmt::format("| {} | {} | {:.1f} % | {} | {} ", score_words(row.latest->score),
                                   change_words(row.change), row.latest->coverage,
                                   row.latest->gate_passed ? "passed" : "failed", markdown_text(row.latest->date))
                     : std::string("| | | | | ");
  if (has_rule_sets(fleet)) text += "| " + (row.latest ? rule_set_name(fleet, row.latest->rule_set) : "") + " ";
  return text + fmt::format("| {} |\n", markdown_text(error_words(row)));
}

std::string table(const Fleet& fleet) {
  const bool several = has_rule_sets(fleet);
  std::string text = several ? "| repository | score | change | coverage | gate | date | rules | |\n"
                               "| --- | --: | --: | --: | --- | --- | --- | --- |\n"
                             : "| repository | score | change | coverage | gate | date | |\n"
                               "| --- | --: | --: | --: | --- | --- | --- |\n";
  for (const auto& one : fleet.rows) text += row(fleet, one);
  return text;
}

std::string worst(const Fleet& fleet) {
  const auto columns = worst_columns(fleet, few_items);
  if (columns.empty()) return {};
  std::string text = "\n### What is lacking most\n\n| item | missing | partial | met |\n| --- | --: | --: | --: |\n";
  for (const auto* column : columns) {
    text += fmt::format("| {} | {} | {} | {} |\n", markdown_text(column->item.id), column->missing, column->partial,
                        column->met);
  }
  return text;
}

std::string trend(const Fleet& fleet) {
  if (fleet.trend.empty()) return {};
  std::string text = "\n### Over time\n\n| date | mean score | repositories | rules |\n| --- | --: | --: | --- |\n";
  for (const auto& point : fleet.trend) {
    text += fmt::format("| {} | {:.1f} | {} | {} |\n", markdown_text(point.date), point.mean, point.repositories,
                        rule_set_name(fleet, point.rule_set));
  }
  return text;
}

std::string rule_sets(const Fleet& fleet) {
  std::string text = "\n### Rule sets\n\n";
  for (const auto& set : fleet.rule_sets) {
    text += fmt::format("- {}: {}, {} of the latest results\n", rule_set_name(fleet, set.id),
                        markdown_text(rule_set_words(set.id)), set.repositories);
  }
  return text;
}

}  // namespace

std::string render_fleet_markdown(const Fleet& fleet) {
  auto text = fmt::format("## Production readiness: {}\n\n", summary_words(fleet));
  for (const auto& notice : fleet.notices) text += fmt::format("> {}\n\n", markdown_text(notice));
  return text + table(fleet) + worst(fleet) + trend(fleet) + rule_sets(fleet);
}

}  // namespace mlready
