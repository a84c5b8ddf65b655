#include <fmt/format.h>

#include <algorithm>

#include "fleet/render.h"
#include "fleet/words.h"
#include "report/escape.h"

namespace mlready {
namespace {

constexpr std::size_t few_items = 10;

std::string padded(const std::string& text, std::size_t columns) {
  const auto width = display_width(text);
  return width < columns ? text + std::string(columns - width, ' ') : text;
}

std::string aligned(const std::string& text, std::size_t columns) {
  const auto width = display_width(text);
  return width < columns ? std::string(columns - width, ' ') + text : text;
}

std::string row_line(const Fleet& fleet, const FleetRow& row, std::size_t width) {
  auto line = padded(visible_line(row.repository), width);
  if (row.latest) {
    const auto& latest = *row.latest;
    line += fmt::format("  {}  {}  {:>6.1f} %  {}  {}", aligned(score_words(latest.score), 5),
                        aligned(change_words(row.change), 6), latest.coverage, latest.gate_passed ? "passed" : "failed",
                        padded(visible_line(latest.date), 10));
    if (has_rule_sets(fleet)) line += "  " + rule_set_name(fleet, latest.rule_set);
  }
  if (const auto error = error_words(row); !error.empty()) line += "  " + visible_line(error);
  return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

std::string table(const Fleet& fleet) {
  std::size_t width = std::string_view("repository").size();
  for (const auto& row : fleet.rows) width = std::max(width, display_width(visible_line(row.repository)));
  auto text = padded("repository", width) + "  score  change  coverage  gate    date";
  text += has_rule_sets(fleet) ? "        rules\n" : "\n";
  for (const auto& row : fleet.rows) text += row_line(fleet, row, width);
  return text;
}

std::string worst(const Fleet& fleet) {
  const auto columns = worst_columns(fleet, few_items);
  if (columns.empty()) return {};
  std::string text = "\nWhat is lacking most\n";
  for (const auto* column : columns) {
    text += fmt::format("  {:>4} missing  {:>4} partial  {:>4} met  {}\n", column->missing, column->partial,
                        column->met, visible_line(column->item.id));
  }
  return text;
}

std::string trend(const Fleet& fleet) {
  if (fleet.trend.empty()) return {};
  std::string text = "\nOver time\n";
  for (const auto& point : fleet.trend) {
    text += fmt::format("  {}  mean {:>5.1f} over {}", visible_line(point.date), point.mean, point.repositories);
    text += has_rule_sets(fleet) ? "  rules " + rule_set_name(fleet, point.rule_set) + "\n" : "\n";
  }
  return text;
}

std::string rule_sets(const Fleet& fleet) {
  std::string text;
  for (const auto& set : fleet.rule_sets) {
    text += fmt::format("  {}: {}, {} of the latest results\n", rule_set_name(fleet, set.id),
                        visible_line(rule_set_words(set.id)), set.repositories);
  }
  return has_rule_sets(fleet) ? "\nRule sets\n" + text : std::string();
}

}  // namespace

std::string render_fleet_console(const Fleet& fleet) {
  auto text = summary_words(fleet) + "\n";
  for (const auto& notice : fleet.notices) text += visible_line(notice) + "\n";
  return text + "\n" + table(fleet) + worst(fleet) + trend(fleet) + rule_sets(fleet);
}

}  // namespace mlready
