#include <map>
#include <string>

#include "base/text.h"
#include "fuzz.h"
#include "scan/classify.h"

namespace mlready::fuzz {
namespace {

/// The path in a line `-- path --`; empty where the line is none.
std::string_view marked_path(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() < 7 || !line.starts_with("-- ") || !line.ends_with(" --")) return {};
  return trim(line.substr(3, line.size() - 6));
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
  text.remove_prefix(line.size());
  return line;
}

}  // namespace

std::vector<SourceFile> files_of(std::string_view input, std::string_view first_path,
                                 std::optional<Language> language) {
  std::map<std::string, std::string> texts;
  std::string path(first_path);
  while (!input.empty()) {
    const auto line = take_line(input);
    const auto marked = marked_path(line);
    if (marked.empty()) {
      texts[path] += line;
    } else {
      path = marked;
      texts[path].clear();
    }
  }
  std::vector<SourceFile> files;
  for (auto& [name, text] : texts) {
    const auto spoken = language.value_or(classify_language(name, text));
    files.push_back({.path = name, .bytes = std::move(text), .language = spoken, .role = Role::code});
  }
  return files;
}

}  // namespace mlready::fuzz
