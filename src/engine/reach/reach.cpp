#include "engine/reach/reach.h"

#include <algorithm>

#include "base/glob.h"
#include "engine/reach/name_uses.h"
#include "engine/reach/runs.h"

namespace mlready {
namespace {

/// Names that frameworks, interpreters and platforms call by convention.
bool is_called_by_convention(std::string_view name) {
  constexpr std::string_view names[] = {"main",    "handler",   "lambda_handler", "init",     "run",        "setup",
                                        "predict", "score",     "model_fn",       "input_fn", "predict_fn", "output_fn",
                                        "upgrade", "downgrade", "load_context",   "teardown", "on_start",   "on_stop"};
  return name.starts_with("__") || name.starts_with("test") || name.starts_with("Test") ||
         std::ranges::find(names, name) != std::end(names);
}

/// What the definitions of one file say about being called from outside.
class ScopeReach {
 public:
  ScopeReach(const FileFacts& facts, std::uint32_t file, const NameUses& uses)
      : facts_(facts), file_(file), uses_(uses) {
    for (const auto& fact : facts.facts()) {
      if (const auto* decorator = std::get_if<Decorator>(&fact.payload)) decorated_.push_back(decorator->target);
      const auto* type = std::get_if<ClassDefinition>(&fact.payload);
      if (type != nullptr && !type->bases.empty()) derived_.push_back(type->name);
    }
    std::ranges::sort(decorated_);
    std::ranges::sort(derived_);
  }

  std::vector<bool> unreached() const {
    std::vector<bool> result(facts_.scopes().size());
    for (ScopeIndex scope = 1; scope < result.size(); ++scope) {
      result[scope] = result[facts_.scopes()[scope].parent] || is_unnamed(scope);
    }
    return result;
  }

 private:
  bool is_unnamed(ScopeIndex index) const {
    const auto& scope = facts_.scopes()[index];
    if (scope.name.empty() || is_called_by_convention(scope.name)) return false;
    if (std::ranges::binary_search(decorated_, scope.name)) return false;
    // A class with bases may be found by its framework, and its methods override what the framework calls.
    if (std::ranges::binary_search(derived_, scope.name)) return false;
    if (scope.parent != 0 && std::ranges::binary_search(derived_, facts_.scopes()[scope.parent].name)) return false;
    return !uses_.named_outside(scope.name, file_, index);
  }

  const FileFacts& facts_;
  std::uint32_t file_;
  const NameUses& uses_;
  std::vector<std::string_view> decorated_;
  std::vector<std::string_view> derived_;
};

/// The last parts of what each test file imports: modules and names; sorted.
std::vector<std::vector<std::string_view>> imported_names(const FactStore& store) {
  std::vector<std::vector<std::string_view>> result(store.files().size());
  for (const auto reference : store.of<Import>()) {
    const auto& import = store.get<Import>(reference);
    if (store.file(reference).file().role != Role::test) continue;
    result[reference.file].push_back(import.module.substr(import.module.rfind('.') + 1));
    result[reference.file].push_back(import.name);
  }
  for (auto& names : result) std::ranges::sort(names);
  return result;
}

std::string_view stem_of(std::string_view path) {
  const auto name = file_name(path);
  return name.substr(0, name.rfind('.'));
}

}  // namespace

Reach::Reach(const FactStore& store) {
  const NameUses uses(store);
  Runs runs(store);
  command_runners_ = runs.command_runners();
  file_runners_ = runs.file_runners();
  const auto imports = imported_names(store);
  for (std::uint32_t file = 0; file < store.files().size(); ++file) {
    const auto& facts = store.files()[file];
    const bool code = facts.file().language == Language::python || facts.file().language == Language::notebook;
    unreached_.push_back(code ? ScopeReach(facts, file, uses).unreached() : std::vector<bool>(facts.scopes().size()));
    auto& tested = tested_.emplace_back(facts.scopes().size());
    for (ScopeIndex scope = 1; scope < tested.size(); ++scope) {
      const auto name = facts.scopes()[scope].name;
      for (const auto test : uses.test_files(name)) {
        const auto& names = imports[test];
        const auto imported = [&](std::string_view wanted) { return std::ranges::binary_search(names, wanted); };
        if (imported(name) || imported(stem_of(facts.file().path))) tested[scope] = true;
      }
      tested[scope] = tested[scope] || tested[facts.scopes()[scope].parent];
    }
  }
}

std::string_view Reach::runner_of_command(FactReference command) const {
  const auto found = command_runners_.find(command);
  return found == command_runners_.end() ? std::string_view{} : found->second;
}

std::string_view Reach::runner_of_file(std::uint32_t file) const {
  return file_runners_[file];
}

bool Reach::is_tested(std::uint32_t file, ScopeIndex scope) const {
  return tested_[file][scope];
}

bool Reach::is_unreached(std::uint32_t file, ScopeIndex scope) const {
  return unreached_[file][scope];
}

}  // namespace mlready
