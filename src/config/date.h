#pragma once

#include <string>
#include <string_view>

namespace mlready {

/// Whether `text` is a date of the calendar as "2026-12-31" (ISO 8601). Such dates compare as text.
bool is_date(std::string_view text);

/// The date of this moment in UTC.
std::string current_date();

}  // namespace mlready
