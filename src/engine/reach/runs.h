#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/reach/invocation.h"
#include "engine/reach/test_paths.h"
#include "engine/record/records.h"

namespace mlready {

/// Follows what CI and pipelines run: commands through make, tox, scripts; Python files through their imports.
class Runs {
 public:
  explicit Runs(const Records& records);

  const std::map<FactReference, std::string>& command_runners() const { return command_runners_; }
  const std::vector<std::string>& file_runners() const { return file_runners_; }

 private:
  /// A command by the numbers of its file and of itself among the file's commands.
  struct CommandReference {
    std::uint32_t file = 0;
    std::uint32_t number = 0;

    auto operator<=>(const CommandReference&) const = default;
  };

  const FileRecord& file_of(CommandReference reference) const { return records_.files()[reference.file]; }
  const RecordedCommand& command_of(CommandReference reference) const {
    return file_of(reference).commands[reference.number];
  }

  void index_commands();
  void index_command(CommandReference reference);
  void index_files();
  void follow_commands();
  void start(CommandReference reference, const std::string& runner, bool by_ci);
  void start_named(const std::string& key, const std::string& runner, bool by_ci);
  void start_file(std::string_view path, const std::string& runner, bool by_ci);
  void execute(std::uint32_t file, const std::string& runner);
  void deploy(std::string_view path, const std::string& runner);
  void follow_imports();
  void run_tests();

  struct Pending {
    CommandReference command;
    std::string runner;
    bool by_ci = false;
  };

  const Records& records_;
  /// By "make:test", "tox:py", "npm:test", "script:run.sh".
  std::unordered_map<std::string, std::vector<CommandReference>> named_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_tail_;  ///< files by their path and its tails
  std::unordered_map<std::string, std::uint32_t> modules_;  ///< "package.module" and its shorter tails
  std::vector<Pending> pending_;
  std::set<std::pair<std::string, bool>> started_;  ///< what was started by name, and whether by CI
  TestPaths test_paths_;                            ///< that CI's commands name
  std::map<FactReference, std::string> command_runners_;
  std::set<CommandReference> in_pipeline_;
  std::vector<std::string> file_runners_;
};

}  // namespace mlready
