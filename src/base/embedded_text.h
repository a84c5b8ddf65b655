#pragma once

#include <string_view>
#include <vector>

namespace mlready {

/// A file of this project that is compiled into the program (cmake/EmbedTexts.cmake).
struct EmbeddedText {
  std::string_view name;  ///< of the file, without folder
  std::string_view text;
};

/// frameworks/*.yaml
std::vector<EmbeddedText> framework_texts();

/// profiles/*.yaml
std::vector<EmbeddedText> profile_texts();

/// templates/*.txt
std::vector<EmbeddedText> template_texts();

/// schemas/*.json
std::vector<EmbeddedText> schema_texts();

}  // namespace mlready
