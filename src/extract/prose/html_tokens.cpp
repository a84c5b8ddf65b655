#include "extract/prose/html_tokens.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace mlready {
namespace {

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool ends_name(char c) {
  return is_blank(c) || c == '>' || c == '/' || c == '=';
}

/// Resolves the character references that prose uses; the rest stays as written.
std::string unescaped(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> references = {{{"&amp;", "&"},
                                                                                                {"&lt;", "<"},
                                                                                                {"&gt;", ">"},
                                                                                                {"&quot;", "\""},
                                                                                                {"&apos;", "'"},
                                                                                                {"&#39;", "'"},
                                                                                                {"&nbsp;", " "},
                                                                                                {"&ndash;", "–"},
                                                                                                {"&mdash;", "—"},
                                                                                                {"&rarr;", "→"}}};
  std::string result;
  while (!text.empty()) {
    const auto plain = text.substr(0, text.find('&'));
    result += plain;
    text.remove_prefix(plain.size());
    const auto found = std::find_if(references.begin(), references.end(), [&](const auto& entry) {
      return text.substr(0, entry.first.size()) == entry.first;
    });
    const bool known = found != references.end();
    if (!text.empty()) result += known ? found->second : text.substr(0, 1);
    text.remove_prefix(std::min(text.size(), known ? found->first.size() : 1));
  }
  return result;
}

}  // namespace

std::string_view HtmlToken::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

void HtmlTokens::advance(std::size_t size) {
  const auto passed = html_.substr(0, size);
  line_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
  html_.remove_prefix(passed.size());
}

void HtmlTokens::skip_past(std::string_view end) {
  const auto at = html_.find(end);
  advance(at == std::string_view::npos ? html_.size() : at + end.size());
}

void HtmlTokens::skip_element(std::string_view name) {
  const auto closing = "</" + std::string(name);
  while (!html_.empty() && to_lower(html_.substr(0, closing.size())) != closing) {
    advance(std::max<std::size_t>(1, std::min(html_.find('<', 1), html_.size())));
  }
}

bool HtmlTokens::next(HtmlToken& token) {
  while (!html_.empty()) {
    token = HtmlToken{};
    token.line = line_;
    if (html_.front() == '<' && read_markup(token)) {
      if (token.name.empty()) continue;
      return true;
    }
    if (!token.text.empty()) return true;
    const auto text = html_.substr(0, html_.find('<', 1));
    token.text = unescaped(text);
    advance(text.size());
    return true;
  }
  return false;
}

/// Reads what starts with '<'; false where it is no markup but text. Leaves the name empty where there is nothing to
/// tell.
bool HtmlTokens::read_markup(HtmlToken& token) {
  if (html_.substr(0, 4) == "<!--") {
    skip_past("-->");
    return true;
  }
  const char second = html_.size() > 1 ? html_[1] : ' ';
  if (second == '!' || second == '?') {
    skip_past(">");
    return true;
  }
  const bool closing = second == '/';
  const std::size_t start = closing ? 2 : 1;
  if (html_.size() <= start || !is_letter(html_[start])) return false;
  advance(start);
  token.kind = closing ? HtmlToken::Kind::close : HtmlToken::Kind::open;
  read_tag(token);
  return true;
}

void HtmlTokens::read_tag(HtmlToken& token) {
  std::size_t size = 0;
  while (size < html_.size() && !ends_name(html_[size])) ++size;
  token.name = to_lower(html_.substr(0, size));
  advance(size);
  while (!html_.empty() && html_.front() != '>') {
    if (is_blank(html_.front()) || html_.front() == '/' || html_.front() == '=') {
      advance(1);
    } else {
      read_attribute(token);
    }
  }
  advance(1);
  const bool hidden =
      token.name == "script" || token.name == "style" || token.name == "template" || token.name == "svg";
  if (hidden && token.kind == HtmlToken::Kind::open) skip_element(token.name);
}

void HtmlTokens::read_attribute(HtmlToken& token) {
  std::size_t size = 0;
  while (size < html_.size() && !ends_name(html_[size])) ++size;
  auto name = to_lower(html_.substr(0, size));
  advance(size);
  while (!html_.empty() && is_blank(html_.front())) advance(1);
  std::string_view value;
  if (!html_.empty() && html_.front() == '=') {
    advance(1);
    while (!html_.empty() && is_blank(html_.front())) advance(1);
    const char quote = html_.empty() ? '\0' : html_.front();
    if (quote == '"' || quote == '\'') {
      advance(1);
      value = html_.substr(0, html_.find(quote));
      advance(value.size() + 1);
    } else {
      value = html_.substr(0, html_.find_first_of(" \t\r\n>"));
      advance(value.size());
    }
  }
  constexpr std::size_t enough = 32;
  if (token.attributes.size() < enough) token.attributes.emplace_back(std::move(name), unescaped(value));
}

}  // namespace mlready
