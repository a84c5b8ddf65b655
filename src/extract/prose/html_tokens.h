#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mlready {

/// A piece of HTML: a tag with its attributes, or the text between two tags with its character references resolved.
struct HtmlToken {
  enum class Kind { text, open, close };

  Kind kind = Kind::text;
  std::string name;  ///< of a tag, lower case
  std::string text;  ///< of a text token
  std::vector<std::pair<std::string, std::string>> attributes;
  std::uint32_t line = 0;  ///< counted from 0

  /// The value of an attribute; empty where there is none.
  std::string_view attribute(std::string_view wanted) const;
};

/// Reads HTML the way browsers do: nothing is an error. Comments, declarations, and the content of `script`, `style`,
/// `template` and `svg` elements are left out.
class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view html) : html_(html) {}

  /// The next token; false at the end.
  bool next(HtmlToken& token);

 private:
  bool read_markup(HtmlToken& token);
  void read_tag(HtmlToken& token);
  void read_attribute(HtmlToken& token);
  void skip_past(std::string_view end);
  void skip_element(std::string_view name);
  void advance(std::size_t size);

  std::string_view html_;
  std::uint32_t line_ = 0;
};

}  // namespace mlready
