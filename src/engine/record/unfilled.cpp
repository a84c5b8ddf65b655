#include "engine/record/unfilled.h"

#include <string.h>  // memmem, which is many times as fast as std::string_view::find

#include <algorithm>
#include <string_view>

#include "base/fill_in.h"

namespace mlready {
namespace {

std::size_t find_marker(std::string_view text, std::size_t from) {
  const auto* found = memmem(text.data() + from, text.size() - from, fill_in_marker.data(), fill_in_marker.size());
  return found == nullptr ? text.npos : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

std::vector<std::uint32_t> marked_lines(std::string_view text) {
  std::vector<std::uint32_t> lines;
  std::uint32_t line = 1;
  std::size_t counted = 0;
  for (auto at = find_marker(text, 0); at != text.npos; at = find_marker(text, at + fill_in_marker.size())) {
    line += static_cast<std::uint32_t>(std::ranges::count(text.substr(counted, at - counted), '\n'));
    counted = at;
    if (lines.empty() || lines.back() != line) lines.push_back(line);
  }
  return lines;
}

bool may_be_evidence(Role role) {
  return role != Role::vendored && role != Role::generated && role != Role::data;
}

bool has_sections(Language language) {
  switch (language) {
    case Language::markdown:
    case Language::restructured_text:
    case Language::asciidoc:
    case Language::text:
    case Language::html:
      return true;
    default:
      return false;
  }
}

}  // namespace

UnfilledParts::UnfilledParts(const FileFacts& file) : file_(file) {
  if (may_be_evidence(file.file().role)) lines_ = marked_lines(file.file().bytes);
}

bool UnfilledParts::hold_back(ScopeIndex scope) const {
  if (lines_.empty() || scope == 0 || !has_sections(file_.file().language)) return !lines_.empty();
  const auto section = file_.scopes()[scope].lines;
  const auto line = std::ranges::lower_bound(lines_, section.first);
  return line != lines_.end() && *line <= section.last;
}

}  // namespace mlready
