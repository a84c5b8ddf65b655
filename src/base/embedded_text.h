#pragma once

#include <string_view>
#include <vector>

namespace mlready {

/// A file of this project that is compiled into the program (cmake/EmbedTexts.cmake).
struct EmbeddedText {
  std::string_view name;  ///< of the file, without folder
  std::string_view text;
};

/// src/engine/frameworks/*.yaml
std::vector<EmbeddedText> framework_texts();

/// src/config/profiles/*.yaml
std::vector<EmbeddedText> profile_texts();

/// src/config/templates/*.txt
std::vector<EmbeddedText> template_texts();

/// src/scaffold/templates/*.mustache
std::vector<EmbeddedText> scaffold_texts();

/// src/scaffold/systems/*.mustache
std::vector<EmbeddedText> ci_system_texts();

/// src/scaffold/advice.yaml
std::vector<EmbeddedText> advice_texts();

/// src/cli/schemas/*.json
std::vector<EmbeddedText> schema_texts();

}  // namespace mlready
