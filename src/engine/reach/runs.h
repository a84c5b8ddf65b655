#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/reach/invocation.h"
#include "mlready/fact_store.h"

namespace mlready {

/// Follows what CI and pipelines run: commands through make, tox, scripts; Python files through their imports.
class Runs {
 public:
  explicit Runs(const FactStore& store);

  const std::map<FactReference, std::string>& command_runners() const { return command_runners_; }
  const std::vector<std::string>& file_runners() const { return file_runners_; }

 private:
  void index_commands();
  void index_files();
  void follow_commands();
  void start(FactReference command, const std::string& runner, bool by_ci);
  void start_named(const std::string& key, const std::string& runner, bool by_ci);
  void start_file(std::string_view path, const std::string& runner, bool by_ci);
  void execute(std::uint32_t file, const std::string& runner);
  void deploy(std::string_view path, const std::string& runner);
  void follow_imports();
  void run_tests(std::string_view path, const std::string& runner);

  struct Pending {
    FactReference command;
    std::string runner;
    bool by_ci = false;
  };

  const FactStore& store_;
  std::unordered_map<std::string, std::vector<FactReference>> named_;         ///< "make:test", "tox:py", "npm:test"
  std::unordered_map<std::string, std::vector<FactReference>> in_script_;     ///< by path
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_name_;  ///< files by the last part of their path
  std::unordered_map<std::string, std::uint32_t> modules_;  ///< "package.module" and its shorter tails
  std::vector<Pending> pending_;
  std::map<FactReference, std::string> command_runners_;
  std::set<FactReference> in_pipeline_;
  std::vector<std::string> file_runners_;
  std::vector<std::string> test_runners_;  ///< by file; kept apart, for what a test imports is not run by itself
};

}  // namespace mlready
