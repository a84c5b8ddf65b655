#pragma once

#include <string_view>

namespace mlready::python {

/// The content of a string literal: its prefix and quotes taken off, escapes left as they are.
std::string_view string_content(std::string_view literal);

}  // namespace mlready::python
