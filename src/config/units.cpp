#include "config/units.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "base/glob.h"
#include "config/excluded_files.h"
#include "config/path_cover.h"
#include "scan/path.h"

namespace mlready {
namespace {

constexpr std::string_view automatic = "auto";
constexpr std::string_view inherited = "inherited: it lies outside of the unit";

constexpr std::array<std::string_view, 4> markers = {"pyproject.toml", "setup.py", "requirements.txt", "Dockerfile"};
constexpr std::array<std::string_view, 9> no_units = {"docs",    "doc",    "test",    "tests",        "examples",
                                                      "example", "docker", "scripts", ".devcontainer"};

bool is_any_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool in_no_unit(std::string_view folder) {
  for (; !folder.empty(); folder = folder_of(folder)) {
    if (is_any_of(file_name(folder), no_units)) return true;
  }
  return false;
}

/// The folders that have a marker of their own.
std::set<std::string> marked_folders(const Listing& listing) {
  std::set<std::string> folders;
  for (const auto& file : listing.files) {
    const auto folder = folder_of(file.path);
    if (folder.empty() || !is_any_of(file_name(file.path), markers) || in_no_unit(folder)) continue;
    folders.emplace(folder);
  }
  return folders;
}

std::set<std::string> folders_of(const Listing& listing) {
  std::set<std::string> folders;
  for (const auto& file : listing.files) {
    for (auto folder = folder_of(file.path); !folder.empty(); folder = folder_of(folder)) folders.emplace(folder);
  }
  return folders;
}

/// `folders` without those that lie in another. A folder sorts before what lies in it.
std::vector<std::string> outermost(const std::set<std::string>& folders) {
  std::vector<std::string> result;
  for (const auto& folder : folders) {
    const auto holds = [&](const std::string& other) { return is_at_or_below(folder, other); };
    if (std::ranges::none_of(result, holds)) result.push_back(folder);
  }
  return result;
}

void mark(std::vector<Evidence>& places, const std::string& unit) {
  for (auto& place : places) {
    if (is_at_or_below(place.path, unit)) continue;
    place.note = place.note.empty() ? std::string(inherited) : place.note + "; " + std::string(inherited);
  }
}

}  // namespace

std::vector<std::string> find_units(const Listing& listing, const std::vector<std::string>& globs) {
  std::set<std::string> found;
  std::vector<std::string> named;
  for (const auto& glob : globs) {
    if (glob == automatic) {
      found.merge(marked_folders(listing));
    } else {
      named.push_back(glob);
    }
  }
  const PathCover cover(named);
  for (const auto& folder : folders_of(listing)) {
    if (cover.covers(folder)) found.insert(folder);
  }
  return outermost(found);
}

Result<std::unique_ptr<FileSystem>> open_unit(std::unique_ptr<FileSystem> files, const std::vector<std::string>& units,
                                              const std::string& unit) {
  return ExcludedFiles::open(std::move(files), [&](const std::string& path) {
    return std::ranges::any_of(units,
                               [&](const std::string& other) { return other != unit && is_at_or_below(path, other); });
  });
}

Report with_inheritance_marked(Report report, const std::string& unit) {
  for (auto& item : report.items) {
    mark(item.verdict.evidence, unit);
    mark(item.verdict.claims, unit);
  }
  for (auto& finding : report.traits) mark(finding.evidence, unit);
  return report;
}

}  // namespace mlready
