#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "mlready/fact.h"

namespace mlready::python {

/// The keyword argument of one of these names; nothing where there is none.
std::optional<Argument> keyword_argument(std::span<const Argument> arguments,
                                         std::initializer_list<std::string_view> keywords);

/// The positional argument at `index`; nothing where there is none.
std::optional<Argument> positional_argument(std::span<const Argument> arguments, std::size_t index);

/// The path that an argument gives: a string's content, or the source text of any other expression.
std::string_view path_of(const Argument& argument);

/// The HTTP methods of a `methods=["GET", "POST"]` or `method="GET"` argument; one empty element where there is none.
std::vector<std::string_view> methods_of(std::span<const Argument> arguments);

/// The HTTP method of a verb in lower case, `get`; empty for any other word.
std::string_view http_method(std::string_view verb);

}  // namespace mlready::python
