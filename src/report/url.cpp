#include "report/url.h"

#include <fmt/format.h>

#include <algorithm>

namespace mlready {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_hexadecimal(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// RFC 3986, section 2.3.
bool is_unreserved(char c) {
  return is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/// Whether `%XX` begins at `at`.
bool is_encoded(std::string_view text, std::size_t at) {
  return text[at] == '%' && at + 2 < text.size() && is_hexadecimal(text[at + 1]) && is_hexadecimal(text[at + 2]);
}

bool leads_elsewhere(std::string_view segment) {
  return segment.empty() || segment == "." || segment == "..";
}

}  // namespace

bool is_url_host(std::string_view text) {
  const auto allowed = [](char c) { return is_alphanumeric(c) || c == '-' || c == '.'; };
  return !text.empty() && std::ranges::all_of(text, allowed);
}

bool is_url_port(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}

bool is_url_segment(std::string_view segment) {
  if (leads_elsewhere(segment)) return false;
  for (std::size_t at = 0; at < segment.size(); ++at) {
    if (!is_unreserved(segment[at]) && !is_encoded(segment, at)) return false;
  }
  return true;
}

std::string url_path(std::string_view path) {
  for (std::size_t start = 0; start <= path.size();) {
    const auto end = std::min(path.find('/', start), path.size());
    if (leads_elsewhere(path.substr(start, end - start))) return {};
    start = end + 1;
  }
  std::string result;
  for (const char c : path) {
    const bool plain = is_unreserved(c) || c == '/';
    result += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

bool is_https_url(std::string_view text) {
  const auto visible = [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '\x7f'; };
  return text.starts_with("https://") && text.size() > 8 && std::ranges::all_of(text, visible);
}

}  // namespace mlready
