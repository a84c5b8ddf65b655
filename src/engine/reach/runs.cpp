#include "engine/reach/runs.h"

#include <algorithm>

#include "base/glob.h"
#include "base/text.h"

namespace mlready {
namespace {

std::string runner_text(const FileRecord& file, const RecordedCommand& command) {
  std::string text = "run by " + file.path;
  if (!command.owner.empty())
    text.append(command.origin == CommandOrigin::pipeline ? ", stage " : ", job ").append(command.owner);
  return text;
}

/// Calls `use` with the whole of `text`, and with each tail of it that starts behind a separator and has few parts.
template <class Use>
void for_each_tail(std::string_view text, char separator, Use use) {
  constexpr int most_parts = 16;  // nobody names a file by more, and hostile paths have thousands
  use(text);
  auto at = text.rfind(separator);
  for (int parts = 0; parts < most_parts && at != std::string_view::npos; ++parts) {
    use(text.substr(at + 1));
    at = at == 0 ? std::string_view::npos : text.rfind(separator, at - 1);
  }
}

/// "src/app/train.py" as a dotted module; empty for anything but Python.
std::string module_of(std::string_view path) {
  if (extension_of(path) != "py") return {};
  std::string module(path.substr(0, path.size() - 3));
  std::ranges::replace(module, '/', '.');
  if (module.ends_with(".__init__")) module.resize(module.size() - 9);
  if (module.ends_with(".__main__")) module.resize(module.size() - 9);
  return module;
}

std::string_view without_slashes(std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  return path;
}

}  // namespace

Runs::Runs(const Records& records) : records_(records), file_runners_(records.files().size()) {
  index_commands();
  index_files();
  follow_commands();
  follow_imports();
  run_tests();
}

void Runs::index_commands() {
  for (std::uint32_t file = 0; file < records_.files().size(); ++file) {
    const auto commands = static_cast<std::uint32_t>(records_.files()[file].commands.size());
    for (std::uint32_t number = 0; number < commands; ++number) index_command({file, number});
  }
}

void Runs::index_command(CommandReference reference) {
  const auto& command = command_of(reference);
  const std::string owner(command.owner);
  switch (command.origin) {
    case CommandOrigin::makefile:
      named_[owner.starts_with("tox:") || owner.starts_with("nox:") ? owner : "make:" + owner].push_back(reference);
      if (owner.starts_with("tox:")) named_["tox:"].push_back(reference);
      if (owner.starts_with("nox:")) named_["nox:"].push_back(reference);
      break;
    case CommandOrigin::package_script:
      named_["npm:" + owner].push_back(reference);
      named_["make:" + owner].push_back(reference);
      break;
    case CommandOrigin::script:
      named_["script:" + file_of(reference).path].push_back(reference);
      break;
    case CommandOrigin::ci:
    case CommandOrigin::hook:
      pending_.push_back({reference, runner_text(file_of(reference), command), true});
      break;
    case CommandOrigin::pipeline:
      named_["dvc:"].push_back(reference);
      pending_.push_back({reference, runner_text(file_of(reference), command), false});
      break;
    default:
      break;
  }
}

void Runs::index_files() {
  for (std::uint32_t file = 0; file < records_.files().size(); ++file) {
    // A package may stand below src/ or any other folder, and commands may be run there: each tail may be the name.
    const std::string_view path = records_.files()[file].path;
    for_each_tail(path, '/', [&](std::string_view tail) { by_tail_[tail].push_back(file); });
    const auto module = module_of(path);
    if (module.empty()) continue;
    for_each_tail(module, '.', [&](std::string_view tail) { modules_.try_emplace(std::string(tail), file); });
  }
}

void Runs::follow_commands() {
  while (!pending_.empty()) {
    const auto [command, runner, by_ci] = pending_.back();
    pending_.pop_back();
    start(command, runner, by_ci);
  }
}

void Runs::start(CommandReference reference, const std::string& runner, bool by_ci) {
  // Twice at most: once as a pipeline's, once as CI's, which counts for more.
  const FactReference fact{reference.file, command_of(reference).fact};
  const bool fresh = by_ci ? command_runners_.emplace(fact, runner).second : in_pipeline_.insert(reference).second;
  if (!fresh) return;
  using Kind = Invocation::Kind;
  for (const auto& [kind, name] : invocations_of(command_of(reference).text)) {
    if (kind == Kind::make_target) start_named("make:" + name, runner, by_ci);
    if (kind == Kind::tox) start_named("tox:" + name, runner, by_ci);
    if (kind == Kind::nox) start_named("nox:" + name, runner, by_ci);
    if (kind == Kind::package_script) start_named("npm:" + name, runner, by_ci);
    if (kind == Kind::dvc) start_named("dvc:", runner, by_ci);
    if (kind == Kind::script_file || kind == Kind::python_file) start_file(name, runner, by_ci);
    if (kind == Kind::deploy_path) deploy(name, runner);
    if (kind == Kind::tests && by_ci) test_paths_.add(without_slashes(name), runner);
    if (kind == Kind::python_module) {
      if (const auto module = modules_.find(name); module != modules_.end()) execute(module->second, runner);
    }
  }
}

void Runs::start_named(const std::string& key, const std::string& runner, bool by_ci) {
  const auto commands = named_.find(key);
  if (commands == named_.end() || !started_.emplace(key, by_ci).second) return;
  for (const auto command : commands->second) pending_.push_back({command, runner, by_ci});
}

void Runs::start_file(std::string_view path, const std::string& runner, bool by_ci) {
  // The working folder is not known, so a path may start below it: take the files whose paths end like this.
  const auto files = by_tail_.find(path);
  if (files == by_tail_.end() || !started_.emplace("file:" + std::string(path), by_ci).second) return;
  for (const auto file : files->second) {
    execute(file, runner);
    start_named("script:" + records_.files()[file].path, runner, by_ci);
  }
}

void Runs::execute(std::uint32_t file, const std::string& runner) {
  if (file_runners_[file].empty()) file_runners_[file] = runner;
}

void Runs::deploy(std::string_view path, const std::string& runner) {
  path = without_slashes(path);
  if (!started_.emplace("deploy:" + std::string(path), true).second) return;
  const auto files = records_.files();
  if (const auto file = records_.find(path); file < files.size()) execute(static_cast<std::uint32_t>(file), runner);
  const auto below = std::string(path) + "/";
  const auto first = std::ranges::lower_bound(files, below, {}, &FileRecord::path);
  for (auto file = first; file != files.end() && file->path.starts_with(below); ++file) {
    execute(static_cast<std::uint32_t>(file - files.begin()), runner);
  }
}

void Runs::follow_imports() {
  std::vector<std::uint32_t> pending;
  for (std::uint32_t file = 0; file < file_runners_.size(); ++file) {
    if (!file_runners_[file].empty()) pending.push_back(file);
  }
  while (!pending.empty()) {
    const auto file = pending.back();
    pending.pop_back();
    for (const auto& import : records_.files()[file].imports) {
      auto module = modules_.find(std::string(import.module) + "." + std::string(import.name));
      if (module == modules_.end()) module = modules_.find(std::string(import.module));
      if (module == modules_.end() || !file_runners_[module->second].empty()) continue;
      file_runners_[module->second] = file_runners_[file];
      pending.push_back(module->second);
    }
  }
}

// After imports were followed, for what a test imports is not run by itself.
void Runs::run_tests() {
  for (std::uint32_t file = 0; file < file_runners_.size(); ++file) {
    const auto& source = records_.files()[file];
    if (source.role == Role::test && file_runners_[file].empty())
      file_runners_[file] = test_paths_.runner_of(source.path);
  }
}

}  // namespace mlready
