#include "audit/read_files.h"

#include <atomic>
#include <optional>

#include "audit/read_order.h"
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

}  // namespace

Result<FilesRead> read_files(const FileSystem& files, unsigned jobs,
                             const std::function<void(std::size_t done, std::size_t total)>& progress) {
  auto tree = scan(files);
  if (!tree) return tl::unexpected(tree.error());
  const auto& entries = tree->listing.files;
  const auto order = largest_first(entries);
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
  sort_problems(result.problems);
  return result;
}

}  // namespace mlready
