#include "base/glob.h"

#include <algorithm>
#include <array>

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

/// The longest text between two wildcards that stands in every path that matches.
std::string_view longest_between(std::string_view pattern) {
  std::string_view longest;
  auto rest = pattern.substr(std::min(pattern.size(), pattern.find_first_of("*?")));
  while (!rest.empty()) {
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of("*?")));
    const auto end = rest.find_first_of("*?");
    if (end == std::string_view::npos) break;
    auto text = rest.substr(0, end);
    // The slash of "**/" may be left out.
    if (text.starts_with('/')) text.remove_prefix(1);
    if (text.size() > longest.size()) longest = text;
    rest.remove_prefix(end);
  }
  return longest;
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
  std::vector<std::string> written_out;
  for (const auto& pattern : patterns) write_out(to_lower(pattern), written_out);
  for (auto& pattern : written_out) add(std::move(pattern));
}

void PathPatterns::add(std::string text) {
  const auto first = std::min(text.size(), text.find_first_of("*?"));
  const auto last = text.find_last_of("*?");
  Pattern pattern{.prefix = text.substr(0, first), .of_name = text.find('/') == std::string::npos};
  if (last != std::string::npos) pattern.suffix = text.substr(last + 1);
  // "**/" may stand for nothing, and then its slash is not in the path.
  if (pattern.suffix.starts_with('/')) pattern.suffix.erase(0, 1);
  pattern.between = longest_between(text);
  pattern.text = std::move(text);
  patterns_.push_back(std::move(pattern));
}

std::vector<std::string> PathPatterns::texts() const {
  std::vector<std::string> texts;
  for (const auto& pattern : patterns_) texts.push_back(pattern.text);
  return texts;
}

bool PathPatterns::match(std::string_view lower_path) const {
  const auto name = file_name(lower_path);
  return std::ranges::any_of(patterns_, [&](const Pattern& pattern) {
    const auto subject = pattern.of_name ? name : lower_path;
    return subject.starts_with(pattern.prefix) && subject.ends_with(pattern.suffix) &&
           contains(subject, pattern.between) && matches_folders(pattern.text, subject);
  });
}

std::string_view PathPatterns::longest_text() const {
  if (patterns_.empty()) return {};
  const auto& pattern = patterns_.front();
  const std::array<std::string_view, 3> texts = {pattern.prefix, pattern.between, pattern.suffix};
  return *std::ranges::max_element(texts, {}, &std::string_view::size);
}

bool matches_path(std::string_view pattern, std::string_view path) {
  return PathPatterns({std::string(pattern)}).match(to_lower(path));
}

bool matches_name(std::string_view pattern, std::string_view name) {
  return matches_stars(pattern, name);
}

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
