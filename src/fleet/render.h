#pragma once

#include <string>

#include "fleet/fleet.h"

// The view of many repositories as text; nothing from a result reaches it unescaped.

namespace mlready {

enum class FleetFormat { console, markdown, html, csv, json };

/// `fleet` as text that ends with a line end.
std::string render(const Fleet& fleet, FleetFormat format);

// One function and one file a format; `render` chooses.

/// A table for a terminal, the items that lack most, and the scores over time.
std::string render_fleet_console(const Fleet& fleet);

/// The same for a page of a forge or a job's summary.
std::string render_fleet_markdown(const Fleet& fleet);

/// One page that needs nothing but itself, with the matrix of repositories by item.
std::string render_fleet_html(const Fleet& fleet);

/// The matrix for a spreadsheet (RFC 4180): a record a repository, a column an item.
std::string render_fleet_csv(const Fleet& fleet);

/// Everything, by the schema that `mlready schema fleet` prints.
std::string render_fleet_json(const Fleet& fleet);

}  // namespace mlready
