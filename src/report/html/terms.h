#pragma once

#include <string>
#include <string_view>

#include "mlready/report.h"
#include "report/html/markup.h"

// The report's terms as people read and see them.

namespace mlready::html {

/// "Not applicable".
std::string_view label(Status status);
std::string_view label(Strength strength);
std::string_view label(Severity severity);
std::string_view label(Confidence confidence);

/// Pictures of the statuses, defined once for the page; `status_mark` shows them.
Markup mark_definitions();

/// A mark beside the status in words.
Markup status_mark(Status status);

/// Bars beside the strength in words.
Markup strength_mark(Strength strength);

/// The severity in words, framed by how grave it is.
Markup severity_tag(Severity severity);

/// Whether a person should look at the verdict: it applies, and its like has been wrong before.
bool is_worth_a_look(const Verdict& verdict);

/// The title of an item's area.
std::string area_title(const Report& report, const std::string& area);

/// "#data.validation", the item's place in the page.
std::string item_address(const ReportItem& item);

/// "1 item", "2 items".
std::string counted(std::size_t number, std::string_view singular, std::string_view plural);

}  // namespace mlready::html
