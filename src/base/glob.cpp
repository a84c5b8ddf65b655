#include "base/glob.h"

#include "base/text.h"

namespace mlready {
namespace {

// One level of backtracking a star is enough for a single kind of star; `**` and `*` differ in what they may cross,
// so the last of each is remembered. Patterns come from rules, never from the audited repository.
bool matches_from(std::string_view pattern, std::string_view text, bool stop_at_slash) {
  std::size_t p = 0;
  std::size_t t = 0;
  while (p < pattern.size()) {
    if (pattern[p] == '*') {
      const bool crosses = !stop_at_slash || (p + 1 < pattern.size() && pattern[p + 1] == '*');
      std::size_t next = p;
      while (next < pattern.size() && pattern[next] == '*') ++next;
      // "**/" also matches nothing at all.
      if (crosses && stop_at_slash && next < pattern.size() && pattern[next] == '/' &&
          matches_from(pattern.substr(next + 1), text.substr(t), stop_at_slash)) {
        return true;
      }
      for (std::size_t end = t; end <= text.size(); ++end) {
        if (matches_from(pattern.substr(next), text.substr(end), stop_at_slash)) return true;
        if (end < text.size() && text[end] == '/' && !crosses) return false;
      }
      return false;
    }
    if (t == text.size()) return false;
    const bool any = pattern[p] == '?' && !(stop_at_slash && text[t] == '/');
    if (!any && pattern[p] != text[t]) return false;
    ++p;
    ++t;
  }
  return t == text.size();
}

bool matches_alternatives(std::string_view pattern, std::string_view path) {
  const auto open = pattern.find('{');
  const auto close = pattern.find('}', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return matches_from(pattern, path, true);
  for (const auto choice : split(pattern.substr(open + 1, close - open - 1), ',')) {
    std::string expanded(pattern.substr(0, open));
    expanded += choice;
    expanded += pattern.substr(close + 1);
    if (matches_alternatives(expanded, path)) return true;
  }
  return false;
}

}  // namespace

bool matches_path(std::string_view pattern, std::string_view path) {
  const auto subject = pattern.find('/') == std::string_view::npos ? file_name(path) : path;
  return matches_alternatives(to_lower(pattern), to_lower(subject));
}

bool matches_name(std::string_view pattern, std::string_view name) { return matches_from(pattern, name, false); }

std::string_view file_name(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string extension_of(std::string_view path) {
  const auto name = file_name(path);
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string{} : to_lower(name.substr(dot + 1));
}

}  // namespace mlready
