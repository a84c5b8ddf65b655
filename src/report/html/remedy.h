#pragma once

#include <string_view>

#include "report/html/markup.h"

namespace mlready::html {

/// `markdown` (GitHub's) as markup that does nothing: HTML in it is left out, addresses that are not https become plain
/// text, pictures links, and headings fit below those of the page.
Markup from_markdown(std::string_view markdown);

/// The first paragraph of `markdown`.
Markup lead_of_markdown(std::string_view markdown);

}  // namespace mlready::html
