#include "report/unit_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/layout.h"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

std::string name_of(const UnitReport& unit) {
  return unit.unit.empty() ? "the whole repository" : unit.unit;
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

std::string console(const std::vector<UnitReport>& units) {
  std::size_t width = 4;
  for (const auto& unit : units) width = std::max(width, display_width(visible_line(name_of(unit))));
  auto text = fmt::format("{:<{}}  score  coverage   met  partial  missing  gate\n", "unit", width);
  for (const auto& unit : units) {
    const auto name = visible_line(name_of(unit));
    const auto& [met, partial, missing] = counts_of(unit.report);
    text +=
        fmt::format("{}{}  {:>5.1f}  {:>6.1f} %  {:>4}  {:>7}  {:>7}  {}\n", name,
                    std::string(width - display_width(name), ' '), unit.report.score.total, unit.report.score.coverage,
                    met, partial, missing, unit.report.gate.passed ? "passed" : "failed");
  }
  return text;
}

std::string markdown(const std::vector<UnitReport>& units) {
  std::string text =
      "| unit | score | coverage | met | partial | missing | gate |\n| --- | --: | --: | --: | --: | --: | --- |\n";
  for (const auto& unit : units) {
    const auto& [met, partial, missing] = counts_of(unit.report);
    text += fmt::format("| {} | {:.1f} | {:.1f} % | {} | {} | {} | {} |\n", markdown_text(name_of(unit)),
                        unit.report.score.total, unit.report.score.coverage, met, partial, missing,
                        unit.report.gate.passed ? "passed" : "failed");
  }
  return text;
}

Json unit_json(const UnitReport& unit) {
  const auto& [met, partial, missing] = counts_of(unit.report);
  auto items = Json::object();
  for (const auto& item : unit.report.items) items[item.verdict.id] = to_string(item.verdict.status);
  return {{"unit", unit.unit},
          {"score", unit.report.score.total},
          {"coverage", unit.report.score.coverage},
          {"met", met},
          {"partial", partial},
          {"missing", missing},
          {"gate", {{"passed", unit.report.gate.passed}, {"reasons", unit.report.gate.reasons}}},
          {"items", std::move(items)}};
}

std::string json(const std::vector<UnitReport>& units) {
  auto list = Json::array();
  for (const auto& unit : units) list.push_back(unit_json(unit));
  const Json document = {{"mlready_units", 1}, {"units", std::move(list)}};
  return json_visible(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace

std::string render_units(const std::vector<UnitReport>& units, UnitTableFormat format) {
  return format == UnitTableFormat::json       ? json(units)
         : format == UnitTableFormat::markdown ? markdown(units)
                                               : console(units);
}

}  // namespace mlready
