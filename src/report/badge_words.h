#pragma once

#include <string>
#include <string_view>

#include "mlready/report.h"

namespace mlready {

/// What a badge says.
struct BadgeWords {
  std::string_view label;
  std::string message;
  std::string_view color;  ///< "#rrggbb", on which white text can be read (WCAG 2.2, 1.4.3: at least 4.5 to 1)
};

/// The total score without decimals, or that there is none.
BadgeWords badge_words(const Report& report);

}  // namespace mlready
