#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace mlready::html {

/// A piece of a page. All text in it is escaped but what `trusted` made.
class Markup {
 public:
  Markup() = default;

  /// `source` as it stands: for our own constants and for what a renderer made safe.
  static Markup trusted(std::string source);

  Markup& operator+=(const Markup& other);
  const std::string& source() const { return source_; }
  bool empty() const { return source_.empty(); }

 private:
  std::string source_;
};

Markup operator+(Markup left, const Markup& right);

struct Attribute {
  std::string_view name;
  std::string value;  ///< not escaped yet
};

using Attributes = std::initializer_list<Attribute>;

/// `text` as content.
Markup text(std::string_view text);

/// `<name attribute="value">content</name>`.
Markup element(std::string_view name, Attributes attributes, const Markup& content);

/// The same on lines of its own, so that the page's source can be read.
Markup block(std::string_view name, Attributes attributes, const Markup& content);

/// An element without content or end tag, such as `<input />`; with the slash the page is well-formed XML as well.
Markup void_element(std::string_view name, Attributes attributes);

/// A link to an https address, or to a fragment of this page; `content` alone for any other address.
Markup link(const std::string& address, const Markup& content);

}  // namespace mlready::html
