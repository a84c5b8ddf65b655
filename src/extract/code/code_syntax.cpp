#include "extract/code/code_syntax.h"

#include <algorithm>
#include <array>

namespace mlready {
namespace {

constexpr CodeSyntax c_like(Language language) {
  CodeSyntax syntax;
  syntax.language = language;
  syntax.line_comment = "//";
  syntax.block_open = "/*";
  syntax.block_close = "*/";
  return syntax;
}

constexpr CodeSyntax go_syntax() {
  auto syntax = c_like(Language::go);
  syntax.character_literals = true;
  syntax.backquotes = true;
  syntax.definition_keyword = "func";
  return syntax;
}

constexpr CodeSyntax rust_syntax() {
  auto syntax = c_like(Language::rust);
  syntax.nested_comments = true;
  syntax.character_literals = true;
  syntax.multiline_strings = true;
  syntax.raw_prefixes = " r br cr ";
  syntax.definition_keyword = "fn";
  syntax.class_keywords = " struct enum trait union ";
  syntax.generic_calls = true;
  return syntax;
}

constexpr CodeSyntax java_syntax() {
  auto syntax = c_like(Language::java);
  syntax.character_literals = true;
  syntax.triple_quotes = true;
  syntax.class_keywords = " class interface enum record ";
  syntax.typed_definitions = true;
  syntax.generic_calls = true;
  return syntax;
}

constexpr CodeSyntax kotlin_syntax() {
  auto syntax = c_like(Language::kotlin);
  syntax.nested_comments = true;
  syntax.character_literals = true;
  syntax.triple_quotes = true;
  syntax.interpolation = true;
  syntax.definition_keyword = "fun";
  syntax.class_keywords = " class interface object ";
  syntax.generic_calls = true;
  return syntax;
}

constexpr CodeSyntax scala_syntax() {
  auto syntax = kotlin_syntax();
  syntax.language = Language::scala;
  syntax.definition_keyword = "def";
  syntax.class_keywords = " class trait object enum ";
  return syntax;
}

constexpr CodeSyntax csharp_syntax() {
  auto syntax = c_like(Language::csharp);
  syntax.character_literals = true;
  syntax.triple_quotes = true;
  syntax.class_keywords = " class interface struct enum record ";
  syntax.typed_definitions = true;
  syntax.generic_calls = true;
  return syntax;
}

constexpr CodeSyntax javascript_syntax(Language language) {
  auto syntax = c_like(language);
  syntax.single_quotes = true;
  syntax.backquotes = true;
  syntax.regex_literals = true;
  syntax.definition_keyword = "function";
  syntax.class_keywords = " class interface enum ";
  syntax.generic_calls = language == Language::typescript;
  return syntax;
}

constexpr CodeSyntax cpp_syntax() {
  auto syntax = c_like(Language::cpp);
  syntax.character_literals = true;
  syntax.preprocessor = true;
  syntax.raw_prefixes = " R LR uR UR u8R ";
  syntax.class_keywords = " class struct enum union ";
  syntax.typed_definitions = true;
  syntax.generic_calls = true;
  return syntax;
}

constexpr CodeSyntax r_syntax() {
  CodeSyntax syntax;
  syntax.language = Language::r;
  syntax.line_comment = "#";
  syntax.single_quotes = true;
  syntax.multiline_strings = true;
  return syntax;
}

constexpr CodeSyntax julia_syntax() {
  CodeSyntax syntax;
  syntax.language = Language::julia;
  syntax.line_comment = "#";
  syntax.block_open = "#=";
  syntax.block_close = "=#";
  syntax.nested_comments = true;
  syntax.character_literals = true;
  syntax.multiline_strings = true;
  syntax.triple_quotes = true;
  syntax.backquotes = true;
  syntax.definition_keyword = "function";
  syntax.class_keywords = " struct module ";
  return syntax;
}

constexpr CodeSyntax protobuf_syntax() {
  auto syntax = c_like(Language::protobuf);
  syntax.single_quotes = true;
  syntax.class_keywords = " message service enum ";
  return syntax;
}

constexpr CodeSyntax graphql_syntax() {
  CodeSyntax syntax;
  syntax.language = Language::graphql;
  syntax.line_comment = "#";
  syntax.triple_quotes = true;
  syntax.class_keywords = " type input interface enum union scalar ";
  return syntax;
}

constexpr std::array<CodeSyntax, 13> syntaxes = {go_syntax(),
                                                 rust_syntax(),
                                                 java_syntax(),
                                                 kotlin_syntax(),
                                                 scala_syntax(),
                                                 csharp_syntax(),
                                                 javascript_syntax(Language::javascript),
                                                 javascript_syntax(Language::typescript),
                                                 cpp_syntax(),
                                                 r_syntax(),
                                                 julia_syntax(),
                                                 protobuf_syntax(),
                                                 graphql_syntax()};

constexpr CodeSyntax unknown_syntax = c_like(Language::unknown);

}  // namespace

const CodeSyntax& code_syntax(Language language) {
  const auto found =
      std::find_if(syntaxes.begin(), syntaxes.end(), [&](const auto& syntax) { return syntax.language == language; });
  return found == syntaxes.end() ? unknown_syntax : *found;
}

bool is_word_of(std::string_view words, std::string_view word) {
  constexpr std::size_t longest = 24;
  const bool one_word = !word.empty() && word.size() <= longest && word.find(' ') == std::string_view::npos;
  if (!one_word) return false;
  for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  }
  return false;
}

}  // namespace mlready
