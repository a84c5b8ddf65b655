#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/prose/inline_text.h"

namespace mlready {

/// Whether `text` is nothing but a URL.
bool is_bare_url(std::string_view text);

/// Moves the URLs (`http://`, `https://`) in `text` from `start` on to `links`; a URL ends before white space, `<` and
/// closing punctuation, as with GitHub's autolinks. `line` is the one that `start` stands in.
void take_bare_urls(std::string& text, std::size_t start, std::uint32_t line, std::vector<InlineLink>& links);

}  // namespace mlready
