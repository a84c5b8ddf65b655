#pragma once

#include <string_view>

namespace mlready::python {

/// The web or serving framework that a (resolved) dotted name belongs to; empty for any other name.
std::string_view web_framework_of(std::string_view name);

}  // namespace mlready::python
