#pragma once

#include "fleet/fleet.h"
#include "report/html/markup.h"

// The parts of the page of many repositories; each is empty where there is nothing for it.

namespace mlready::html {

/// What a reader has to know before anything else.
Markup fleet_notices(const Fleet& fleet);

/// The items that repositories lack most.
Markup worst_items_section(const Fleet& fleet);

/// The mean scores over time, as a picture and as a table.
Markup trend_section(const Fleet& fleet);

/// All repositories by all items.
Markup matrix_section(const Fleet& fleet);

/// What judged.
Markup rule_sets_section(const Fleet& fleet);

/// A section of the page.
Markup fleet_section(const std::string& id, std::string_view title, std::string_view intro, const Markup& content);

/// A cell of a table's head, and one that holds a number.
Markup column_head(std::string_view words, std::string_view css_class = {});
Markup number_cell(const std::string& number);

}  // namespace mlready::html
