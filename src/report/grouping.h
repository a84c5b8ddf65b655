#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mlready/report.h"
#include "mlready/reporter.h"

// How reports for people divide the items.

namespace mlready {

/// Items under a heading. Not escaped.
struct ItemGroup {
  std::string heading;
  std::vector<const ReportItem*> items;
};

/// Whether items of that status are listed.
bool shows(const View& view, Status status);

/// The items that `view` lists, but for those that do not apply, divided as it says. In a group, what is to be done
/// comes first, gravest first; groups without items are left out. Provisions of a framework are sorted by their
/// numbers; an item stands under each that it speaks to, and items without any are the last group.
std::vector<ItemGroup> grouped(const Report& report, const View& view);

/// Whether `left` comes before `right` where runs of digits count as numbers: "A.6.2.9" before "A.6.2.10".
bool comes_before(std::string_view left, std::string_view right);

}  // namespace mlready
