#include "extract/prose/bare_links.h"

#include <algorithm>

namespace mlready {
namespace {

constexpr std::string_view url_ends = " \t\r\n<>\"'`)]}|";

/// The place of the next URL from `at` on; `npos` where there is none.
std::size_t find_url(std::string_view text, std::size_t at) {
  for (at = text.find("http", at); at != std::string_view::npos; at = text.find("http", at + 1)) {
    const auto rest = text.substr(at + 4);
    if (rest.substr(0, 3) == "://" || rest.substr(0, 4) == "s://") return at;
  }
  return at;
}

std::size_t url_size(std::string_view text) {
  auto size = std::min(text.find_first_of(url_ends), text.size());
  const auto wide = text.substr(0, size).find_first_of("\xE3\xEF");  // full-width punctuation goes on with the sentence
  size = std::min(wide, size);
  while (size > 0 && std::string_view(".,;:!?").find(text[size - 1]) != std::string_view::npos) --size;
  return size;
}

}  // namespace

bool is_bare_url(std::string_view text) {
  return find_url(text, 0) == 0 && url_size(text) == text.size();
}

void take_bare_urls(std::string& text, std::size_t start, std::uint32_t line, std::vector<InlineLink>& links) {
  if (find_url(text, start) == std::string::npos) return;
  std::string rest;
  auto from = start;
  for (auto at = find_url(text, start); at != std::string::npos; at = find_url(text, from)) {
    const auto before = std::string_view(text).substr(from, at - from);
    line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    rest += before;
    const auto size = url_size(std::string_view(text).substr(at));
    links.push_back({text.substr(at, size), {}, false, line});
    from = at + std::max<std::size_t>(size, 1);
  }
  rest += std::string_view(text).substr(from);
  text.resize(start);
  text += rest;
}

}  // namespace mlready
