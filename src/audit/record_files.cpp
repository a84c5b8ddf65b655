#include "audit/record_files.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <optional>

#include "audit/read_order.h"
#include "base/parallel.h"
#include "engine/record/recorder.h"
#include "extract/link.h"
#include "mlready/extractor.h"

namespace mlready {
namespace {

/// What one thread works with.
struct Worker {
  Worker(const Program& program, const PatternTables& tables) : recorder(program, tables) {}

  Recorder recorder;
  NameUses uses;
  std::vector<Problem> problems;
};

class FileReader {
 public:
  FileReader(const FileSystem& files, const ScannedTree& tree, const Program& program, unsigned jobs)
      : files_(files), tree_(tree), tables_(program), jobs_(jobs), records_(tree.listing.files.size()) {
    for (unsigned job = 0; job < jobs; ++job) workers_.emplace_back(program, tables_);
  }

  void read_all(const std::function<void(std::size_t done, std::size_t total)>& progress) {
    const auto order = largest_first(tree_.listing.files);
    linked_.resize(order.size());
    std::atomic<std::size_t> done = 0;
    in_parallel(order.size(), [&](Worker& worker, std::size_t position) {
      read(worker, order[position]);
      if (progress) progress(++done, order.size());
    });
    record_linked();
  }

  Records records() { return Records(std::move(records_)); }

  NameUses uses() {
    std::vector<NameUses> parts;
    for (auto& worker : workers_) parts.push_back(std::move(worker.uses));
    return NameUses::merged(std::move(parts));
  }

  std::vector<Problem> problems() {
    auto all = tree_.listing.problems;
    for (auto& worker : workers_) std::ranges::move(worker.problems, std::back_inserter(all));
    sort_problems(all);
    return all;
  }

 private:
  template <class Work>
  void in_parallel(std::size_t count, Work work) {
    std::atomic<std::size_t> next = 0;
    for_each_index_with(
        count, jobs_, [&] { return &workers_[next++]; },
        [&](Worker* worker, std::size_t index) { work(*worker, index); });
  }

  void read(Worker& worker, std::size_t index) {
    auto loaded = load(files_, tree_, tree_.listing.files[index]);
    if (loaded.problem) worker.problems.push_back(std::move(*loaded.problem));
    auto facts = extract(std::move(loaded.file));
    add_parse_problems(facts, worker.problems);
    if (may_be_linked(facts)) {
      linked_[index] = std::move(facts);
    } else {
      record(worker, index, facts);
    }
  }

  void record(Worker& worker, std::size_t index, const FileFacts& facts) {
    auto& record = records_[index];
    record = worker.recorder.record(facts);
    worker.uses.add(record.names, static_cast<std::uint32_t>(index), record.role);
    record.names = {};
  }

  void record_linked() {
    std::vector<FileFacts> linked;
    std::vector<std::size_t> numbers;
    for (std::size_t index = 0; index < linked_.size(); ++index) {
      if (!linked_[index]) continue;
      linked.push_back(std::move(*linked_[index]));
      numbers.push_back(index);
    }
    linked_.clear();
    link_facts(linked);
    in_parallel(linked.size(), [&](Worker& worker, std::size_t one) { record(worker, numbers[one], linked[one]); });
  }

  const FileSystem& files_;
  const ScannedTree& tree_;
  PatternTables tables_;
  unsigned jobs_;
  std::vector<FileRecord> records_;
  std::vector<std::optional<FileFacts>> linked_;  ///< by number; those that wait for the files they are linked with
  std::deque<Worker> workers_;
};

}  // namespace

Result<FilesRecorded> record_files(const FileSystem& files, const Program& program, unsigned jobs,
                                   const std::function<void(std::size_t done, std::size_t total)>& progress) {
  auto tree = scan(files);
  if (!tree) return tl::unexpected(tree.error());
  FileReader reader(files, *tree, program, jobs);
  reader.read_all(progress);
  auto problems = reader.problems();
  FilesRecorded recorded{
      .tree = {}, .records = reader.records(), .uses = reader.uses(), .problems = std::move(problems)};
  for (const auto& record : recorded.records.files()) recorded.bytes += record.bytes;
  recorded.tree = std::move(*tree);
  return recorded;
}

}  // namespace mlready
