#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace mlready {

/// A key that sorts items in the checklist's order; items of added packs follow by id.
std::pair<std::size_t, std::string> checklist_position(std::string_view id);

}  // namespace mlready
