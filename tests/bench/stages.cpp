// Runs the stages of an audit one by one, on one thread, and prints what each takes. An audit keeps no more than one
// file's facts a thread; here all are kept, so that stages can be told apart: its peak memory is lower.
//
//   mlready-stages FOLDER...

#include <fmt/format.h>
#include <sys/resource.h>
#include <time.h>

#include <cstdio>
#include <map>
#include <string>

#include "audit/judge.h"
#include "engine/reach/name_uses.h"
#include "engine/record/recorder.h"
#include "engine/rules/load.h"
#include "extract/link.h"
#include "mlready/disk.h"
#include "mlready/extractor.h"
#include "scan/scanner.h"

namespace mlready {
namespace {

/// Milliseconds that this process has computed for, in the program and in the kernel.
double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Prints a line for each stage.
class Stages {
 public:
  template <class Work>
  auto measure(const char* name, Work work) {
    const auto before = processor_milliseconds();
    auto result = work();
    print(name, processor_milliseconds() - before);
    return result;
  }

  void print(const char* name, double milliseconds) {
    total_ += milliseconds;
    fmt::print("  {:<24} {:>9.2f} ms   peak {:>6.1f} MB\n", name, milliseconds, peak_megabytes());
  }

  double total() const { return total_; }

 private:
  double total_ = 0;
};

struct Reading {
  std::vector<FileFacts> facts;
  std::uint64_t bytes = 0;
};

/// Reads and extracts file by file, so that each is timed by itself.
Reading read_one_by_one(const FileSystem& files, const ScannedTree& tree, Stages& stages) {
  Reading reading;
  double loading = 0;
  std::map<std::string, std::pair<double, std::uint64_t>> extracting;  // by language
  for (const auto& entry : tree.listing.files) {
    const auto start = processor_milliseconds();
    auto loaded = load(files, tree, entry);
    const auto read = processor_milliseconds();
    loading += read - start;
    reading.bytes += loaded.file.bytes.size();
    auto& [time, bytes] = extracting[std::string(to_string(loaded.file.language))];
    bytes += loaded.file.bytes.size();
    reading.facts.push_back(extract(std::move(loaded.file)));
    time += processor_milliseconds() - read;
  }
  stages.print("read, classify", loading);
  for (const auto& [language, cost] : extracting) {
    const auto& [time, bytes] = cost;
    if (time < 1) continue;
    stages.print(fmt::format("extract {}", language).c_str(), time);
    fmt::print("  {:<24} {:>9.2f} MB   {:.0f} MB/s\n", "", static_cast<double>(bytes) / 1e6,
               static_cast<double>(bytes) / 1e3 / time);
  }
  return reading;
}

Records record_all(const std::vector<FileFacts>& files, Recorder& recorder) {
  std::vector<FileRecord> records;
  for (const auto& file : files) records.push_back(recorder.record(file));
  return Records(std::move(records));
}

void add_names(const Records& records, NameUses& uses) {
  for (std::uint32_t file = 0; file < records.files().size(); ++file) {
    uses.add(records.files()[file].names, file, records.files()[file].role);
  }
}

int run(const std::string& path) {
  fmt::print("{}\n", path);
  Stages stages;
  const auto program = stages.measure("rules", [] { return load_program(std::string()); });
  const auto files = stages.measure("open", [&] { return open_disk({path}); });
  if (!program || !files) return 1;
  const auto tree = stages.measure("list", [&] { return scan(**files); });
  if (!tree) return 1;
  auto reading = read_one_by_one(**files, *tree, stages);
  stages.measure("link", [&] { return link_facts(reading.facts), 0; });
  NameUses uses;
  const PatternTables tables(*program);
  Recorder recorder(*program, tables);
  const auto records = stages.measure("match, record", [&] { return record_all(reading.facts, recorder); });
  stages.measure("names", [&] { return add_names(records, uses), 0; });
  const auto reach = stages.measure("reach", [&] { return Reach(records, uses); });
  const auto candidates = stages.measure("candidates", [&] { return Candidates(*program, records, reach); });
  const Case facts{*program, records, candidates, reach};
  const auto traits = stages.measure("traits", [&] { return judge_traits(facts); });
  std::vector<const Rule*> rules;
  for (const auto& rule : program->rules) rules.push_back(&rule);
  stages.measure("verdicts", [&] { return judge(facts, rules, values_of(traits), 1); });

  fmt::print("  {:.2f} ms of computing, {} files, {:.2f} MB read\n", stages.total(), records.files().size(),
             static_cast<double>(reading.bytes) / 1e6);
  return 0;
}

}  // namespace
}  // namespace mlready

int main(int argc, char** argv) {
  for (int argument = 1; argument < argc; ++argument) {
    if (mlready::run(argv[argument]) != 0) return 1;
  }
  return argc > 1 ? 0 : 2;
}
