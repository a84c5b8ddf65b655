#include "audit/record_files.h"

#include <chrono>
#include <string>

#include "mlready/disk.h"
#include "mlready/rule_set.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace mlready {
namespace {

using test::TemporaryFolder;

/// A folder whose files the cache knows by their state, as those that did not change just now.
class SettledFiles : public FileSystem {
 public:
  explicit SettledFiles(const std::string& path) : files_(open_disk({path}).value()) {}

  Result<Listing> list() const override {
    auto listing = files_->list();
    for (auto& file : listing->files) file.stamp = 1;
    return listing;
  }
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
    return files_->read(path, limit);
  }
  std::string place() const override { return files_->place(); }

 private:
  std::unique_ptr<FileSystem> files_;
};

std::vector<std::string> problems_with(const FileSystem& files, const std::string& cache, WorkLimits limits) {
  static const auto rules = RuleSet::load().value();
  const auto recorded = record_files(files, rules.program(), {.cache_directory = cache, .limits = limits});
  std::vector<std::string> messages;
  for (const auto& problem : recorded.value().problems) messages.push_back(problem.message);
  return messages;
}

std::string calls(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "f()\n";
  return text;
}

TEST_CASE("What the clock cut short is not kept in the cache") {
  const TemporaryFolder folder;
  folder.write("repository/a.py", calls(10'000));
  const SettledFiles files(folder.at("repository"));
  const auto cache = folder.at("cache");
  CHECK(problems_with(files, cache, {.time = std::chrono::milliseconds(0)}) ==
        std::vector<std::string>{"takes too long to read: the rest was passed over"});
  CHECK(problems_with(files, cache, {}).empty());
  CHECK(problems_with(files, cache, {.time = std::chrono::milliseconds(0)}).empty());  // whole by now, and kept
}

TEST_CASE("What the limit of steps cut short is kept, for it is the same each time") {
  const TemporaryFolder folder;
  folder.write("repository/a.py", calls(1000));
  const SettledFiles files(folder.at("repository"));
  const WorkLimits few{.steps_per_byte = 1, .least_steps = 1000, .most_steps = 1000};
  const std::vector<std::string> cut = {"says far more than its size allows: the rest was passed over"};
  CHECK(problems_with(files, folder.at("cache"), few) == cut);
  CHECK(problems_with(files, folder.at("cache"), {}) == cut);
}

}  // namespace
}  // namespace mlready
