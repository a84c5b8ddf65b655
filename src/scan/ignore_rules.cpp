#include "scan/ignore_rules.h"

#include "base/text.h"

namespace mlready {
namespace {

RE2::Options pattern_options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // names are bytes
  options.set_dot_nl(true);
  options.set_log_errors(false);
  return options;
}

// Spaces at the end do not count unless a backslash stands before them.
std::string_view without_trailing_spaces(std::string_view line) {
  while (line.ends_with(' ')) {
    std::size_t slashes = 0;
    while (slashes + 1 < line.size() && line[line.size() - 2 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 1) break;
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace

IgnoreRules::IgnoreRules(std::string_view text)
    : patterns_(std::make_unique<RE2::Set>(pattern_options(), RE2::ANCHOR_BOTH)) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (const auto line : split(text, '\n')) add(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
  usable_ = rules_.empty() || patterns_->Compile();
}

void IgnoreRules::add(std::string_view line) {
  line = without_trailing_spaces(line);
  if (line.empty() || line.starts_with('#')) return;
  Rule rule;
  if (line.starts_with('!')) {
    rule.ignores = false;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    rule.folders_only = true;
    line.remove_suffix(1);
  }
  const bool anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  const auto regex = ignore_glob_to_regex(line);
  if (line.empty() || !regex) return;
  if (patterns_->Add(anchored ? *regex : "(?:.*/)?" + *regex, nullptr) >= 0) rules_.push_back(rule);
}

std::optional<bool> IgnoreRules::decide(std::string_view path, bool is_folder) const {
  if (!usable_ || rules_.empty()) return std::nullopt;
  std::vector<int> matches;
  patterns_->Match(path, &matches);
  int last = -1;
  for (const int match : matches) {
    if (match > last && (is_folder || !rules_[match].folders_only)) last = match;
  }
  if (last < 0) return std::nullopt;
  return rules_[last].ignores;
}

}  // namespace mlready
