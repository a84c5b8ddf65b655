#pragma once

#include <string>
#include <string_view>

namespace mlready {

/// A remedy, Markdown by whoever wrote the rule, as a part of a report in Markdown. It stands as it was written where
/// that is text, code, tables and links to https; with HTML, pictures, other links, mentions, or something that it
/// leaves open, it is shown as a block of code.
std::string markdown_remedy(std::string_view remedy);

}  // namespace mlready
