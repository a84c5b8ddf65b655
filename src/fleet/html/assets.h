#pragma once

#include "report/html/assets.h"

namespace mlready::html {

/// What the page of many repositories adds to the style of a report. Made from style/*.css by cmake/WritePage.cmake.
Asset fleet_style_asset();

}  // namespace mlready::html
