#include "extract/document/git_attributes.h"

#include "fuzz.h"

namespace mlready::fuzz {

/// Attributes of git.
void git_attributes(std::string_view input) {
  extract_each(input, ".gitattributes", std::nullopt, {extract_git_attributes});
}

}  // namespace mlready::fuzz
