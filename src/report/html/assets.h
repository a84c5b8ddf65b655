#pragma once

#include <string_view>

namespace mlready::html {

/// A text that the page carries in an element.
struct Asset {
  std::string_view text;
  std::string_view hash;  ///< as a Content-Security-Policy has it: "sha256-…" (CSP 3, section 2.3.1)
};

// Made from style/*.css and report.js by cmake/WritePage.cmake.
Asset style_asset();
Asset script_asset();

}  // namespace mlready::html
