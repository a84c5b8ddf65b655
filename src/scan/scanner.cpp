#include "scan/scanner.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/glob.h"
#include "scan/classify.h"
#include "scan/encoding.h"
#include "scan/path.h"
#include "scan/upstream_charts.h"

namespace mlready {
namespace {

// Drawings in SVG are text, and say what they show.
bool is_never_read(const std::string& path, Language language) {
  if (language == Language::image) return extension_of(path) != "svg";
  return language == Language::binary;
}

LoadedFile unread(SourceFile file, std::optional<Problem> problem = {}) {
  if (file.role != Role::vendored) file.role = classify_role(file.path, file.language, {});
  return {std::move(file), std::move(problem)};
}

std::string size_words(std::uint64_t bytes) {
  return fmt::format("{:g} MiB", static_cast<double>(bytes) / (1 << 20));
}

/// Everything that handles a path takes time by its length, or by the square of its depth: longer ones than an
/// operating system opens (PATH_MAX of Linux) only a git tree can have.
void pass_over_long_paths(Listing& listing) {
  constexpr std::size_t longest = 4096;
  constexpr std::size_t shown = 200;
  auto& files = listing.files;
  const auto rest = std::stable_partition(files.begin(), files.end(),
                                          [](const FileEntry& entry) { return entry.path.size() <= longest; });
  for (auto entry = rest; entry != files.end(); ++entry) {
    listing.problems.push_back(
        {entry->path.substr(0, shown) + "…", 0, "passed over: its path is longer than 4096 bytes"});
  }
  files.erase(rest, files.end());
}

}  // namespace

bool is_others(const ScannedTree& tree, const std::string& path) {
  return is_vendored(path) || is_in_any(tree.environments, path) || is_part_of_chart(path, tree.upstream_charts);
}

Result<ScannedTree> scan(const FileSystem& files) {
  auto listing = files.list();
  if (!listing) return tl::unexpected(listing.error());
  ScannedTree tree{.listing = std::move(*listing), .environments = {}, .upstream_charts = {}};
  std::ranges::sort(tree.listing.files, {}, &FileEntry::path);  // whatever the file system did
  pass_over_long_paths(tree.listing);
  for (const FileEntry& entry : tree.listing.files) {
    const auto folder = folder_of(entry.path);
    if (file_name(entry.path) == "pyvenv.cfg" && !folder.empty()) tree.environments.emplace_back(folder);
  }
  std::ranges::sort(tree.environments);
  tree.upstream_charts = upstream_chart_folders(files, tree.listing.files);
  return tree;
}

LoadedFile load(const FileSystem& files, const ScannedTree& tree, const FileEntry& entry, const ReadLimits& limits) {
  SourceFile file{entry.path, {}, language_by_name(entry.path), Role::code};
  if (is_others(tree, entry.path)) {
    file.role = Role::vendored;
    return unread(std::move(file));
  }
  if (is_never_read(entry.path, file.language)) return unread(std::move(file));
  const auto limit = file.language == Language::notebook ? limits.notebook : limits.file;
  if (entry.size > limit) {
    return unread(std::move(file), Problem{entry.path, 0, "passed over: larger than " + size_words(limit)});
  }
  auto bytes = files.read(entry.path, limit);
  if (!bytes) return unread(std::move(file), Problem{entry.path, 0, bytes.error().what});
  file.bytes = decoded(std::move(*bytes));
  file.language = classify_language(file.path, file.bytes);
  file.role = classify_role(file.path, file.language, file.bytes);
  if (is_binary(file.bytes)) file.bytes.clear();
  return {std::move(file), std::nullopt};
}

}  // namespace mlready
