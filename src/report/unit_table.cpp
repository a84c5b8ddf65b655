#include "report/unit_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/layout.h"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

std::string name_of(const Report& report) {
  return report.target.unit.empty() ? "the whole repository" : report.target.unit;
}

struct Counts {
  std::size_t met = 0;
  std::size_t partial = 0;
  std::size_t missing = 0;
};

Counts counts_of(const Report& report) {
  return {items_with(report, Status::met).size(), items_with(report, Status::partial).size(),
          items_with(report, Status::missing).size()};
}

std::string console(const std::vector<Report>& reports) {
  std::size_t width = 4;
  for (const auto& report : reports) width = std::max(width, display_width(visible_line(name_of(report))));
  auto text = fmt::format("{:<{}}  score  coverage   met  partial  missing  gate\n", "unit", width);
  for (const auto& report : reports) {
    const auto name = visible_line(name_of(report));
    const auto& [met, partial, missing] = counts_of(report);
    text += fmt::format("{}{}  {:>5.1f}  {:>6.1f} %  {:>4}  {:>7}  {:>7}  {}\n", name,
                        std::string(width - display_width(name), ' '), report.score.total, report.score.coverage, met,
                        partial, missing, report.gate.passed ? "passed" : "failed");
  }
  return text;
}

std::string markdown(const std::vector<Report>& reports) {
  std::string text =
      "| unit | score | coverage | met | partial | missing | gate |\n| --- | --: | --: | --: | --: | --: | --- |\n";
  for (const auto& report : reports) {
    const auto& [met, partial, missing] = counts_of(report);
    text += fmt::format("| {} | {:.1f} | {:.1f} % | {} | {} | {} | {} |\n", markdown_text(name_of(report)),
                        report.score.total, report.score.coverage, met, partial, missing,
                        report.gate.passed ? "passed" : "failed");
  }
  return text;
}

Json unit_json(const Report& report) {
  const auto& [met, partial, missing] = counts_of(report);
  auto items = Json::object();
  for (const auto& item : report.items) items[item.verdict.id] = to_string(item.verdict.status);
  return {{"unit", report.target.unit},
          {"score", report.score.total},
          {"coverage", report.score.coverage},
          {"met", met},
          {"partial", partial},
          {"missing", missing},
          {"gate", {{"passed", report.gate.passed}, {"reasons", report.gate.reasons}}},
          {"items", std::move(items)}};
}

std::string json(const std::vector<Report>& reports) {
  auto list = Json::array();
  for (const auto& report : reports) list.push_back(unit_json(report));
  const Json document = {{"mlready_units", 1}, {"units", std::move(list)}};
  return json_visible(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace

std::string render_units(const std::vector<Report>& reports, UnitTableFormat format) {
  return format == UnitTableFormat::json       ? json(reports)
         : format == UnitTableFormat::markdown ? markdown(reports)
                                               : console(reports);
}

}  // namespace mlready
