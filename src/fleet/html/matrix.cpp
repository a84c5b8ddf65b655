#include <algorithm>

#include "fleet/html/parts.h"
#include "fleet/words.h"
#include "mlready/score.h"
#include "report/html/terms.h"

namespace mlready::html {
namespace {

std::string title_of_area(const std::string& id) {
  const auto known = areas();
  const auto found = std::ranges::find(known, id, &Area::id);
  return found == known.end() ? id : std::string(found->title);
}

/// The heads of the columns that are no items.
Markup fixed_heads(const Fleet& fleet) {
  auto heads = column_head("Repository") + column_head("Score", "number") + column_head("Change", "number");
  heads += column_head("Date");
  return has_rule_sets(fleet) ? heads + column_head("Rules") : heads;
}

/// A row of areas, each over its items.
Markup area_heads(const Fleet& fleet) {
  const auto fixed = has_rule_sets(fleet) ? "5" : "4";
  auto heads = element("td", {{"colspan", fixed}}, {});
  for (auto first = fleet.columns.begin(); first != fleet.columns.end();) {
    const auto last = std::find_if(first, fleet.columns.end(),
                                   [&](const FleetColumn& column) { return column.item.area != first->item.area; });
    heads += element("th", {{"scope", "colgroup"}, {"class", "area"}, {"colspan", std::to_string(last - first)}},
                     text(title_of_area(first->item.area)));
    first = last;
  }
  return element("tr", {}, heads) + Markup::trusted("\n");
}

Markup item_heads(const Fleet& fleet) {
  auto heads = fixed_heads(fleet);
  for (const auto& column : fleet.columns) {
    heads += element("th", {{"scope", "col"}, {"class", "upright"}}, element("span", {}, text(column.item.title)));
  }
  return element("tr", {}, heads) + Markup::trusted("\n");
}

/// The status as a shape for the eye and a word for the ear.
Markup status_cell(const FleetVerdict& verdict) {
  const bool waived = verdict.waived && verdict.status != Status::met;
  auto words = std::string(label(verdict.status));
  if (waived) words += ", waived";
  const auto css_class = "cell " + std::string(to_string(verdict.status)) + (waived ? " waived" : "");
  return element("td", {{"class", css_class}}, element("span", {}, text(words)));
}

Markup item_cells(const Fleet& fleet, const FleetRow& row) {
  Markup cells;
  for (const auto& column : fleet.columns) {
    const auto* verdict = verdict_of(row, column.item.id);
    cells += verdict == nullptr ? element("td", {}, {}) : status_cell(*verdict);
  }
  return cells;
}

Markup name_cell(const FleetRow& row) {
  auto name = row.latest ? link(row.latest->page, text(row.repository)) : text(row.repository);
  if (const auto error = error_words(row); !error.empty()) name += element("span", {{"class", "error"}}, text(error));
  return element("th", {{"scope", "row"}}, name);
}

Markup matrix_row(const Fleet& fleet, const FleetRow& row) {
  auto cells = name_cell(row);
  cells += number_cell(row.latest ? score_words(row.latest->score) : "") + number_cell(change_words(row.change));
  cells += element("td", {}, text(row.latest ? row.latest->date : ""));
  if (has_rule_sets(fleet)) {
    cells += element("td", {}, text(row.latest ? rule_set_name(fleet, row.latest->rule_set) : ""));
  }
  return element("tr", {}, cells + item_cells(fleet, row)) + Markup::trusted("\n");
}

Markup key() {
  Markup entries;
  for (const auto status : {Status::met, Status::partial, Status::missing, Status::not_applicable}) {
    const auto words = element("span", {}, text(label(status)));
    entries += element("li", {{"class", "cell " + std::string(to_string(status))}}, words) + Markup::trusted("\n");
  }
  return block("ul", {{"class", "key"}, {"aria-label", "Signs"}}, entries);
}

}  // namespace

Markup matrix_section(const Fleet& fleet) {
  Markup rows;
  for (const auto& row : fleet.rows) rows += matrix_row(fleet, row);
  const auto table = block("table", {{"class", "matrix"}},
                           block("thead", {}, area_heads(fleet) + item_heads(fleet)) + block("tbody", {}, rows));
  const auto scroll = block(
      "div", {{"class", "matrix-scroll"}, {"role", "region"}, {"aria-labelledby", "matrix-title"}, {"tabindex", "0"}},
      table);
  return fleet_section("matrix", "Repositories by item", "The latest result of each repository.", key() + scroll);
}

}  // namespace mlready::html
