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

/// Where a star may take more of the path, when what follows it did not fit.
struct Retry {
  std::size_t pattern = std::string_view::npos;  ///< behind the star
  std::size_t path = 0;                          ///< where that was tried last
};

/// Stars that do not cross '/', and "**" that does. Of each kind only the last star needs to be tried again, and those
/// in front of the last "**" not at all.
class FolderMatch {
 public:
  FolderMatch(std::string_view pattern, std::string_view path) : pattern_(pattern), path_(path) {}

  bool run() {
    while (p_ < pattern_.size() || t_ < path_.size()) {
      if (p_ < pattern_.size() && pattern_[p_] == '*') {
        enter_star();
      } else if (fits()) {
        ++p_;
        ++t_;
      } else if (!take_more()) {
        return false;
      }
    }
    return true;
  }

 private:
  bool fits() const {
    if (p_ >= pattern_.size() || t_ >= path_.size()) return false;
    return pattern_[p_] == path_[t_] || (pattern_[p_] == '?' && path_[t_] != '/');
  }

  void enter_star() {
    const bool crosses = pattern_.substr(p_, 2) == "**";
    p_ = std::min(pattern_.find_first_not_of('*', p_), pattern_.size());
    if (!crosses) {
      one_ = {p_, t_};
      return;
    }
    // "**/" also matches nothing at all.
    folders_ = pattern_.substr(p_).starts_with('/');
    if (folders_) ++p_;
    any_ = {p_, t_};
    one_ = {};
  }

  bool take_more() {
    if (one_.pattern != std::string_view::npos && one_.path < path_.size() && path_[one_.path] != '/') {
      ++one_.path;
      return resume(one_);
    }
    one_ = {};
    if (any_.pattern == std::string_view::npos || any_.path >= path_.size()) return false;
    const auto next = folders_ ? path_.find('/', any_.path) : any_.path;
    if (next == std::string_view::npos) return false;
    any_.path = next + 1;
    return resume(any_);
  }

  bool resume(const Retry& retry) {
    p_ = retry.pattern;
    t_ = retry.path;
    return true;
  }

  std::string_view pattern_;
  std::string_view path_;
  std::size_t p_ = 0;
  std::size_t t_ = 0;
  Retry one_;
  Retry any_;
  bool folders_ = false;  ///< the last "**" takes whole folders
};

bool matches_folders(std::string_view pattern, std::string_view path) {
  return FolderMatch(pattern, path).run();
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
  std::vector<std::string> alternatives;
  write_out(to_lower(pattern), alternatives);
  const auto lower_path = to_lower(path);
  return std::ranges::any_of(alternatives, [&](const std::string& one) {
    return matches_folders(one, contains(one, "/") ? std::string_view(lower_path) : file_name(lower_path));
  });
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
