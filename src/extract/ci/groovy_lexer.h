#pragma once

#include <cstdint>
#include <string_view>

namespace mlready::ci {

/// A token of Groovy source as far as a Jenkinsfile needs it.
struct GroovyToken {
  enum class Kind { end, word, string, mark };
  Kind kind = Kind::end;
  std::string_view text;  ///< of a string: without its quotes
  std::uint32_t line = 1;
};

/// Reads Groovy source token by token; comments are passed over. https://groovy-lang.org/syntax.html
class GroovyLexer {
 public:
  explicit GroovyLexer(std::string_view source) : source_(source) {}
  GroovyToken next();

 private:
  void skip_space_and_comments();
  void skip_to(std::size_t end);
  GroovyToken read_string();

  std::string_view source_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace mlready::ci
