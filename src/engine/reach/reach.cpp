#include "engine/reach/reach.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/glob.h"
#include "engine/reach/runs.h"

namespace mlready {
namespace {

using Files = std::vector<std::uint32_t>;

/// By name, the test files that import it: a module by its last part, or what is imported from one. In order.
using Importers = std::unordered_map<std::string_view, Files>;

void add_file(Files& files, std::uint32_t file) {
  if (files.empty() || files.back() != file) files.push_back(file);
}

Importers importing_tests(const Records& records) {
  Importers importers;
  for (std::uint32_t file = 0; file < records.files().size(); ++file) {
    const auto& record = records.files()[file];
    if (record.role != Role::test) continue;
    for (const auto& import : record.imports) {
      add_file(importers[import.module.substr(import.module.rfind('.') + 1)], file);
      add_file(importers[import.name], file);
    }
  }
  return importers;
}

std::string_view stem_of(std::string_view path) {
  const auto name = file_name(path);
  return name.substr(0, name.rfind('.'));
}

bool share_one(std::span<const std::uint32_t> few, std::span<const std::uint32_t> many) {
  if (few.size() > many.size()) std::swap(few, many);
  return std::ranges::any_of(few, [&](std::uint32_t file) { return std::ranges::binary_search(many, file); });
}

/// Whether tests name and import what scopes belong to.
class Tests {
 public:
  Tests(const Records& records, const NameUses& uses) : uses_(uses), importers_(importing_tests(records)) {}

  std::vector<bool> tested(const FileRecord& record) {
    std::vector<bool> result(record.scopes.size());
    const auto* of_module = importers_of(stem_of(record.path));
    for (ScopeIndex scope = 1; scope < result.size(); ++scope) {
      const auto& [name, parent, needs_use] = record.scopes[scope];
      result[scope] = result[parent] || imported_by_name(name) ||
                      (of_module != nullptr && share_one(*of_module, uses_.test_files(name)));
    }
    return result;
  }

 private:
  const Files* importers_of(std::string_view name) const {
    const auto found = importers_.find(name);
    return found == importers_.end() ? nullptr : &found->second;
  }

  bool imported_by_name(std::string_view name) {
    const auto* importers = importers_of(name);
    if (importers == nullptr) return false;
    const auto [known, fresh] = by_name_.try_emplace(name);
    if (fresh) known->second = share_one(*importers, uses_.test_files(name));
    return known->second;
  }

  const NameUses& uses_;
  Importers importers_;
  std::unordered_map<std::string_view, bool> by_name_;
};

void append(const std::vector<bool>& values, std::vector<bool>& all) {
  all.insert(all.end(), values.begin(), values.end());
}

bool builds_package(const Records& records) {
  return std::ranges::any_of(records.files(), &FileRecord::builds_package);
}

/// @param published whether other repositories may call what this one passes on
std::vector<bool> unreached(const FileRecord& record, std::uint32_t file, const NameUses& uses, bool published) {
  std::vector<bool> result(record.scopes.size());
  for (ScopeIndex index = 1; index < result.size(); ++index) {
    const auto& scope = record.scopes[index];
    const bool used = uses.named_outside(scope.name, file, index) || (published && uses.passed_on(scope.name));
    result[index] = result[scope.parent] || (scope.needs_use && !used);
  }
  return result;
}

}  // namespace

Reach::Reach(const Records& records, const NameUses& uses) {
  Runs runs(records);
  command_runners_ = runs.command_runners();
  file_runners_ = runs.file_runners();
  Tests tests(records, uses);
  const bool published = builds_package(records);
  for (std::uint32_t file = 0; file < records.files().size(); ++file) {
    const auto& record = records.files()[file];
    first_scopes_.push_back(tested_.size());
    append(unreached(record, file, uses, published), unreached_);
    append(tests.tested(record), tested_);
    for (const auto& variable : record.idle_variables) {
      if (!uses.used(variable.name)) unused_.insert({file, variable.fact});
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
  return tested_[first_scopes_[file] + scope];
}

bool Reach::is_unreached(std::uint32_t file, ScopeIndex scope) const {
  return unreached_[first_scopes_[file] + scope];
}

bool Reach::is_unused(FactReference fact) const {
  return unused_.contains(fact);
}

}  // namespace mlready
