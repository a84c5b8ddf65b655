#pragma once

#include <string>

#include "mlready/result.h"
#include "scaffold/placeholders.h"

namespace mlready {

/// `text`, a Mustache template (mustache(5)) whose tags stand in `<%` and `%>`, filled in. Fails on a syntax error and
/// on a placeholder that nothing is known by.
/// @param name of the template, for messages
Result<std::string> render(const std::string& name, const std::string& text, const Placeholders& values);

}  // namespace mlready
