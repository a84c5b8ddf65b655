#include "fuzz.h"
#include "scan/classify.h"
#include "scan/encoding.h"

namespace mlready::fuzz {

/// What files are, by their names and bytes, whatever their encoding.
void file_kinds(std::string_view input) {
  for (auto& file : files_of(input, "notes.txt", Language::unknown)) {
    const auto text = decoded(file.bytes);
    require(is_binary(text) || decoded(text) == text || text.starts_with("\xEF\xBB\xBF") ||
                text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"),
            "text that was decoded is text");
    const auto language = classify_language(file.path, text);
    require(language_from(to_string(language)) == language, "a language has a name");
    require(role_from(to_string(classify_role(file.path, language, text))).has_value(), "a role has a name");
  }
}

}  // namespace mlready::fuzz
