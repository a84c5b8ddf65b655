#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <random>
#include <thread>

#include "mlready/audit.h"
#include "mlready/disk.h"
#include "mlready/memory.h"
#include "mlready/reporter.h"
#include "support/catch.h"

namespace mlready {
namespace {

/// Another file system whose files come in an order that the seed chooses, and some of them late.
class ShuffledFiles : public FileSystem {
 public:
  ShuffledFiles(const FileSystem& files, unsigned seed) : files_(files), seed_(seed) {}

  Result<Listing> list() const override {
    auto listing = files_.list();
    if (listing) std::ranges::shuffle(listing->files, std::mt19937(seed_));
    if (listing) std::ranges::shuffle(listing->problems, std::mt19937(seed_));
    return listing;
  }

  Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
    std::this_thread::sleep_for(std::chrono::microseconds((std::hash<std::string>()(path) ^ seed_) % 200));
    return files_.read(path, limit);
  }

  Revision revision() const override { return files_.revision(); }

 private:
  const FileSystem& files_;
  unsigned seed_;
};

const RuleSet& rules() {
  static const auto loaded = RuleSet::load();
  return loaded.value();
}

std::string json_of(const FileSystem& files, unsigned jobs) {
  const auto report = audit(files, rules(), {.jobs = jobs});
  return render(report.value(), Format::json);
}

/// Audits `files` in several orders on several numbers of threads.
void check_order(const FileSystem& files) {
  const auto expected = json_of(files, 1);
  CHECK(expected.find("\"strength\": \"implemented\"") != std::string::npos);
  for (const unsigned seed : {1U, 2U, 3U}) {
    for (const unsigned jobs : {1U, 2U, 8U}) CHECK(json_of(ShuffledFiles(files, seed), jobs) == expected);
  }
}

std::unique_ptr<FileSystem> sample(const std::string& name) {
  const char* source = std::getenv("MLREADY_SOURCE_DIR");
  REQUIRE(source != nullptr);
  auto files = open_disk({std::string(source) + "/examples/" + name});
  REQUIRE(files);
  return std::move(*files);
}

/// The files of a sample in memory.
MemoryFileSystem in_memory(const FileSystem& files) {
  std::map<std::string, std::string> bytes;
  const auto listing = files.list();
  for (const auto& entry : listing.value().files) bytes[entry.path] = files.read(entry.path, entry.size).value();
  return MemoryFileSystem(std::move(bytes));
}

}  // namespace

TEST_CASE("A report of files on the disk depends neither on their order nor on the number of threads") {
  for (const char* name : {"research-script", "team-project", "online-service", "batch-pipeline"}) {
    check_order(*sample(name));
  }
}

TEST_CASE("A report of files in memory depends neither on their order nor on the number of threads") {
  const auto files = sample("");
  check_order(in_memory(*files));
}

TEST_CASE("Audits may run at the same time") {
  const auto files = sample("team-project");
  const auto expected = json_of(*files, 1);
  std::vector<std::string> reports(4);
  {
    std::vector<std::jthread> threads;
    for (auto& report : reports) threads.emplace_back([&] { report = json_of(*files, 2); });
  }
  for (const auto& report : reports) CHECK(report == expected);
}

}  // namespace mlready
