#include "scan/git_config_values.h"

#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "base/text.h"
#include "scan/disk_file.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest = 4 << 20;
constexpr std::size_t most_files = 100;
constexpr std::size_t longest_path = 4096;

/// The value that starts at `at`, without quotes, escapes and the comment behind it; moves `at` to its end.
std::string value_at(std::string_view text, std::size_t& at) {
  std::string value;
  bool quoted = false;
  for (; at < text.size() && (quoted || (text[at] != '#' && text[at] != ';')) && text[at] != '\n'; ++at) {
    if (text[at] == '"') {
      quoted = !quoted;
    } else if (text[at] == '\\' && at + 1 < text.size()) {
      if (text[++at] != '\n') value += text[at];
    } else {
      value += text[at];
    }
  }
  return std::string(trim(value));
}

fs::path resolved(const std::string& value, const fs::path& folder) {
  const char* home = std::getenv("HOME");
  if (value.starts_with("~/") && home != nullptr) return fs::path(home) / value.substr(2);
  return folder / value;
}

}  // namespace

std::vector<fs::path> files_in_git_config(const fs::path& config) {
  std::vector<fs::path> files = {config};
  std::set<fs::path> known = {config};
  for (std::size_t next = 0; next < files.size() && next < most_files; ++next) {
    const auto folder = files[next].parent_path();
    const auto text = read_regular_file(files[next].string(), largest, "");
    if (!text) continue;
    for (auto at = text->find('='); at != std::string::npos; at = text->find('=', at)) {
      const auto value = value_at(*text, ++at);
      if (value.empty() || value.size() > longest_path || value.find('\0') != std::string::npos) continue;
      auto path = resolved(value, folder);
      std::error_code error;
      const auto type = fs::status(path, error).type();
      const bool file = type == fs::file_type::regular || type == fs::file_type::fifo;
      if (file && known.insert(path).second) files.push_back(std::move(path));
    }
  }
  return files;
}

}  // namespace mlready
