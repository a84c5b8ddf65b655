#include "audit/excerpts.h"

#include <xxhash.h>

#include <algorithm>

#include "base/secret/redact.h"
#include "base/text.h"
#include "mlready/file_facts.h"

namespace mlready {
namespace {

constexpr std::size_t excerpt_bytes = 160;

/// The file at `path` as it was when it was recorded; nothing where it has changed.
std::optional<FileFacts> read_again(const std::string& path, const FileSystem& files, const ScannedTree& tree,
                                    const Records& records) {
  const auto number = records.find(path);
  auto loaded = load(files, tree, tree.listing.files[number]);
  const auto& bytes = loaded.file.bytes;
  if (XXH3_64bits(bytes.data(), bytes.size()) != records.files()[number].digest) return std::nullopt;
  return FileFacts(std::move(loaded.file));
}

}  // namespace

std::vector<Problem> add_excerpts(std::vector<Evidence*> evidence, const FileSystem& files, const ScannedTree& tree,
                                  const Records& records) {
  std::erase_if(evidence, [](const Evidence* one) { return one->line == 0; });
  std::ranges::sort(evidence, {}, [](const Evidence* one) { return std::string_view(one->path); });
  std::vector<Problem> problems;
  std::optional<FileFacts> file;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    auto& one = *evidence[i];
    if (i == 0 || evidence[i - 1]->path != one.path) {
      file = read_again(one.path, files, tree, records);
      if (!file) problems.push_back({one.path, 0, "changed while it was audited: its lines are not shown"});
    }
    if (file) one.excerpt = one_line(redact(file->excerpt({one.line, one.line}, 4 * excerpt_bytes)), excerpt_bytes);
  }
  return problems;
}

}  // namespace mlready
