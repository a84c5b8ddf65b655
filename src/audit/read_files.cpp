#include "audit/read_files.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <tuple>

#include "base/parallel.h"
#include "extract/link.h"
#include "mlready/extractor.h"
#include "scan/scanner.h"

namespace mlready {
namespace {

struct FileRead {
  std::optional<FileFacts> facts;
  std::optional<Problem> problem;
};

/// Largest first, so that no thread is left with a large file at the end.
std::vector<std::size_t> by_size(const std::vector<FileEntry>& entries) {
  std::vector<std::size_t> order(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t index) { return entries[index].size; });
  return order;
}

void add_parse_problems(const FileFacts& facts, std::vector<Problem>& problems) {
  const auto role = facts.file().role;
  if (role == Role::vendored || role == Role::generated || role == Role::data) return;
  for (const auto& fact : facts.facts()) {
    const auto* problem = std::get_if<ParseProblem>(&fact.payload);
    if (problem != nullptr) problems.push_back({facts.file().path, fact.lines.first, std::string(problem->message)});
  }
}

auto place_of(const Problem& problem) {
  return std::tie(problem.path, problem.line, problem.message);
}

}  // namespace

Result<FilesRead> read_files(const FileSystem& files, unsigned jobs,
                             const std::function<void(std::size_t done, std::size_t total)>& progress) {
  auto tree = scan(files);
  if (!tree) return tl::unexpected(tree.error());
  const auto& entries = tree->listing.files;
  const auto order = by_size(entries);
  std::vector<FileRead> slots(entries.size());
  std::atomic<std::size_t> done = 0;
  for_each_index(entries.size(), jobs, [&](std::size_t position) {
    auto& slot = slots[order[position]];
    auto loaded = load(files, *tree, entries[order[position]]);
    slot.problem = std::move(loaded.problem);
    slot.facts = extract(std::move(loaded.file));
    if (progress) progress(++done, entries.size());
  });
  FilesRead result{.problems = std::move(tree->listing.problems)};
  for (auto& slot : slots) {
    if (slot.problem) result.problems.push_back(std::move(*slot.problem));
    add_parse_problems(*slot.facts, result.problems);
    result.bytes += slot.facts->file().bytes.size();
    result.facts.push_back(std::move(*slot.facts));
  }
  link_facts(result.facts);
  std::ranges::sort(result.problems, [](const Problem& a, const Problem& b) { return place_of(a) < place_of(b); });
  return result;
}

}  // namespace mlready
