#include "report/html/markup.h"

#include "report/escape.h"
#include "report/url.h"

namespace mlready::html {
namespace {

std::string start_of_tag(std::string_view name, Attributes attributes) {
  std::string tag = "<";
  tag += name;
  for (const auto& attribute : attributes) {
    tag += ' ';
    tag += attribute.name;
    tag += "=\"" + html_text(attribute.value) + "\"";
  }
  return tag;
}

std::string start_tag(std::string_view name, Attributes attributes) {
  return start_of_tag(name, attributes) + ">";
}

std::string end_tag(std::string_view name) {
  return "</" + std::string(name) + ">";
}

}  // namespace

Markup Markup::trusted(std::string source) {
  Markup markup;
  markup.source_ = std::move(source);
  return markup;
}

Markup& Markup::operator+=(const Markup& other) {
  source_ += other.source_;
  return *this;
}

Markup operator+(Markup left, const Markup& right) {
  left += right;
  return left;
}

Markup text(std::string_view text) {
  return Markup::trusted(html_text(text));
}

Markup element(std::string_view name, Attributes attributes, const Markup& content) {
  return Markup::trusted(start_tag(name, attributes) + content.source() + end_tag(name));
}

Markup block(std::string_view name, Attributes attributes, const Markup& content) {
  return Markup::trusted(start_tag(name, attributes) + "\n" + content.source() + end_tag(name) + "\n");
}

Markup void_element(std::string_view name, Attributes attributes) {
  return Markup::trusted(start_of_tag(name, attributes) + " />");
}

Markup link(const std::string& address, const Markup& content) {
  if (address.starts_with('#')) return element("a", {{"href", address}}, content);
  if (!is_https_url(address)) return content;
  return element("a", {{"href", address}, {"rel", "noopener noreferrer"}}, content);
}

}  // namespace mlready::html
