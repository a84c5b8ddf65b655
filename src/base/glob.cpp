#include "base/glob.h"

#include <algorithm>

#include "base/text.h"

namespace mlready {
namespace {

/// Stars that may cross anything: the last one is remembered and tried again further on, which is enough.
bool matches_stars(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

// Two kinds of star need backtracking over both. Patterns come from rules, never from the audited repository.
bool matches_folders(std::string_view pattern, std::string_view path) {
  std::size_t p = 0;
  std::size_t t = 0;
  for (; p < pattern.size() && pattern[p] != '*'; ++p, ++t) {
    if (t == path.size()) return false;
    const bool any = pattern[p] == '?' && path[t] != '/';
    if (!any && pattern[p] != path[t]) return false;
  }
  if (p == pattern.size()) return t == path.size();
  const auto rest = pattern.substr(std::min(pattern.size(), pattern.find_first_not_of('*', p)));
  const bool crosses = pattern.substr(p, 2) == "**";
  // "**/" also matches nothing at all.
  if (crosses && rest.starts_with('/') && matches_folders(rest.substr(1), path.substr(t))) return true;
  for (std::size_t end = t; end <= path.size(); ++end) {
    if (matches_folders(rest, path.substr(end))) return true;
    if (end < path.size() && path[end] == '/' && !crosses) return false;
  }
  return false;
}

/// `{a,b}.{c,d}` written out as a.c, a.d, b.c, b.d.
void write_out(const std::string& pattern, std::vector<std::string>& patterns) {
  const auto open = pattern.find('{');
  const auto close = pattern.find('}', open == std::string::npos ? 0 : open);
  if (open == std::string::npos || close == std::string::npos) {
    patterns.push_back(pattern);
    return;
  }
  for (const auto choice : split(std::string_view(pattern).substr(open + 1, close - open - 1), ',')) {
    std::string one = pattern.substr(0, open);
    one += choice;
    one += pattern.substr(close + 1);
    write_out(one, patterns);
  }
}

}  // namespace

PathPatterns::PathPatterns(const std::vector<std::string>& patterns) {
  for (const auto& pattern : patterns) write_out(to_lower(pattern), patterns_);
}

bool PathPatterns::match(std::string_view lower_path) const {
  const auto name = file_name(lower_path);
  return std::ranges::any_of(patterns_, [&](const std::string& pattern) {
    return matches_folders(pattern, pattern.find('/') == std::string::npos ? name : lower_path);
  });
}

bool matches_path(std::string_view pattern, std::string_view path) {
  return PathPatterns({std::string(pattern)}).match(to_lower(path));
}

bool matches_name(std::string_view pattern, std::string_view name) { return matches_stars(pattern, name); }

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
