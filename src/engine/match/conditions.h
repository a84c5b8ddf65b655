#pragma once

#include <span>
#include <string_view>

#include "engine/rules/program.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Whether the matcher looks at the file at all, by its role, language and path.
/// @param lower_path path of the file in lower case
bool sees_file(const Matcher& matcher, const SourceFile& file, std::string_view lower_path);

/// The arguments of a call or decorator; none of any other fact.
std::span<const Argument> arguments_of(const Fact& fact);

/// Whether the fact's attributes, arguments and scope are those that the matcher wants.
bool fits(const Matcher& matcher, const FileFacts& file, const Fact& fact);

}  // namespace mlready
