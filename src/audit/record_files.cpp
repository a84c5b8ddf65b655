#include "audit/record_files.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <map>

#include "audit/file_times.h"
#include "audit/known_records.h"
#include "audit/read_order.h"
#include "audit/stopwatch.h"
#include "base/parallel.h"
#include "engine/record/recorder.h"
#include "extract/link.h"

namespace mlready {
namespace {

/// What one thread works with.
struct Worker {
  Worker(const Program& program, const PatternTables& tables) : recorder(program, tables) {}

  Recorder recorder;
  NameUses uses;
  std::vector<Problem> problems;
  FileTimes times;
  std::vector<std::pair<std::size_t, FileFacts>> linked;  ///< by number, those that wait for others
};

class FileReader {
 public:
  FileReader(const FileSystem& files, const ScannedTree& tree, const Program& program, const ReadOptions& options)
      : files_(files),
        tree_(tree),
        tables_(program),
        options_(options),
        known_(options.cache_directory, files, program),
        records_(tree.listing.files.size()) {
    for (unsigned job = 0; job < options.jobs; ++job) workers_.emplace_back(program, tables_);
  }

  void read_all() {
    const auto order = largest_first(tree_.listing.files);
    std::atomic<std::size_t> done = 0;
    in_parallel(order.size(), [&](Worker& worker, std::size_t position) {
      read(worker, order[position]);
      if (options_.progress) options_.progress(++done, order.size());
    });
    record_linked();
  }

  std::future<void> store() { return known_.store(tree_.listing.files); }

  Records records() { return Records(std::move(records_)); }

  NameUses uses() {
    std::vector<NameUses> parts;
    for (auto& worker : workers_) parts.push_back(std::move(worker.uses));
    return NameUses::merged(std::move(parts));
  }

  void report_times() {
    FileTimes times;
    for (const auto& worker : workers_) times.add(worker.times);
    times.report(options_.timed);
  }

  std::vector<Problem> problems() {
    auto all = tree_.listing.problems;
    for (auto& worker : workers_) std::ranges::move(worker.problems, std::back_inserter(all));
    for (auto& record : records_) std::ranges::move(record.problems, std::back_inserter(all));
    sort_problems(all);
    return all;
  }

 private:
  template <class Work>
  void in_parallel(std::size_t count, Work work) {
    std::atomic<std::size_t> next = 0;
    for_each_index_with(
        count, options_.jobs, [&] { return &workers_[next++]; },
        [&](Worker* worker, std::size_t index) { work(*worker, index); });
  }

  void read(Worker& worker, std::size_t index) {
    const auto& entry = tree_.listing.files[index];
    const bool others = is_others(tree_, entry.path);
    Stopwatch watch;
    if (auto record = known_.unchanged(entry, others)) {
      worker.times.recall.add(watch.lap(), record->bytes);
      return keep(worker, index, std::move(*record));
    }
    auto loaded = load(files_, tree_, entry);
    worker.times.read.add(watch.lap(), loaded.file.bytes.size());
    if (auto record = known_.same(entry, others, loaded.file)) return keep(worker, index, std::move(*record));
    const bool read = !loaded.problem;
    if (!read) worker.problems.push_back(std::move(*loaded.problem));
    auto facts = extract(std::move(loaded.file), options_.limits);
    const auto& source = facts.file();
    worker.times.extract[source.language].add(watch.lap(), source.bytes.size());
    if (may_be_linked(facts)) {
      worker.linked.emplace_back(index, std::move(facts));
      return;
    }
    auto record = recorded(worker, facts);
    // What a file says that was cut short by the clock is no record of it.
    if (read && !is_cut_by_time(facts)) known_.add(entry, others, facts.file(), record);
    keep(worker, index, std::move(record));
  }

  static FileRecord recorded(Worker& worker, const FileFacts& facts) {
    Stopwatch watch;
    auto record = worker.recorder.record(facts);
    add_parse_problems(facts, record.problems);
    worker.times.match.add(watch.lap(), record.bytes);
    return record;
  }

  /// Names are joined at once, so that they need not be kept for each file that uses them.
  void keep(Worker& worker, std::size_t index, FileRecord record) {
    worker.uses.add(record.names, static_cast<std::uint32_t>(index), record.role);
    record.names = {};
    records_[index] = std::move(record);
  }

  void record_linked() {
    std::map<std::size_t, FileFacts> by_number;
    for (auto& worker : workers_) {
      for (auto& [index, facts] : worker.linked) by_number.emplace(index, std::move(facts));
    }
    std::vector<FileFacts> linked;
    std::vector<std::size_t> numbers;
    for (auto& [index, facts] : by_number) {
      linked.push_back(std::move(facts));
      numbers.push_back(index);
    }
    link_facts(linked);
    in_parallel(linked.size(),
                [&](Worker& worker, std::size_t one) { keep(worker, numbers[one], recorded(worker, linked[one])); });
  }

  const FileSystem& files_;
  const ScannedTree& tree_;
  PatternTables tables_;
  const ReadOptions& options_;
  KnownRecords known_;
  std::vector<FileRecord> records_;
  std::deque<Worker> workers_;
};

}  // namespace

Result<FilesRecorded> record_files(const FileSystem& files, const Program& program, const ReadOptions& options) {
  Stopwatch watch(CLOCK_PROCESS_CPUTIME_ID);
  auto tree = scan(files);
  if (!tree) return tl::unexpected(tree.error());
  if (options.timed) options.timed({"list", watch.lap(), tree->listing.files.size(), 0});
  FileReader reader(files, *tree, program, options);
  reader.read_all();
  if (options.timed) reader.report_times();
  auto problems = reader.problems();
  FilesRecorded recorded{.tree = {},
                         .records = reader.records(),
                         .uses = reader.uses(),
                         .problems = std::move(problems),
                         .bytes = 0,
                         .stored = reader.store()};
  for (const auto& record : recorded.records.files()) recorded.bytes += record.bytes;
  recorded.tree = std::move(*tree);
  return recorded;
}

}  // namespace mlready
