#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mlready::python {

/// Makes the module of a relative import absolute by the place of the file that imports it: `from ..b import c` in
/// `src/a/d/e.py` names `a.b`. Folders up to the last `src`, and up to the last one that is no identifier, are no
/// packages. Where the dots lead out of the tree, gives `module` as written.
/// @param path of the importing file, relative to the root
/// @param level number of leading dots, 1 or more
std::string absolute_module(std::string_view path, std::string_view module, std::uint32_t level);

}  // namespace mlready::python
