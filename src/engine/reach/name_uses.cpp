#include "engine/reach/name_uses.h"

#include <algorithm>
#include <utility>

#include "base/keep_text.h"

namespace mlready {

void NameUses::Use::join(const Use& other) {
  passed_on = passed_on || other.passed_on;
  if (!other.used) return;
  many = other.many || (used && (many || file != other.file || scope != other.scope));
  file = other.file;
  scope = other.scope;
  used = true;
}

/// The entry of `name`; `first` with what it makes of an earlier use.
NameUses::Use& NameUses::use_of(std::string_view name, Use first) {
  if (const auto known = uses_.find(name); known != uses_.end()) {
    known.value().join(first);
    return known.value();
  }
  return uses_.emplace(keep_text(name, *text_), std::move(first)).first.value();
}

void NameUses::add(std::span<const NameUse> names, std::uint32_t file, Role role) {
  for (const auto& name : names) {
    auto& use = use_of(name.name, {file, name.scope, name.many, name.used, !name.used, {}});
    if (role == Role::test && name.by_code) use.test_files.push_back(file);
  }
}

bool NameUses::named_outside(std::string_view name, std::uint32_t file, ScopeIndex scope) const {
  const auto found = uses_.find(name);
  if (found == uses_.end() || !found->second.used) return false;
  return found->second.many || found->second.file != file || found->second.scope != scope;
}

bool NameUses::used(std::string_view name) const {
  const auto found = uses_.find(name);
  return found != uses_.end() && found->second.used;
}

bool NameUses::passed_on(std::string_view name) const {
  const auto found = uses_.find(name);
  return found != uses_.end() && found->second.passed_on;
}

std::span<const std::uint32_t> NameUses::test_files(std::string_view name) const {
  const auto found = uses_.find(name);
  return found == uses_.end() ? std::span<const std::uint32_t>{} : found->second.test_files;
}

NameUses NameUses::merged(std::vector<NameUses> parts) {
  NameUses all;
  if (!parts.empty()) all = std::move(parts.front());
  for (std::size_t part = 1; part < parts.size(); ++part) {
    for (const auto& [name, use] : parts[part].uses_) {
      auto& files = all.use_of(name, {use.file, use.scope, use.many, use.used, use.passed_on, {}}).test_files;
      files.insert(files.end(), use.test_files.begin(), use.test_files.end());
    }
  }
  for (auto use = all.uses_.begin(); use != all.uses_.end(); ++use) std::ranges::sort(use.value().test_files);
  return all;
}

}  // namespace mlready
