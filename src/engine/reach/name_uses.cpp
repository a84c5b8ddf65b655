#include "engine/reach/name_uses.h"

#include <algorithm>
#include <utility>

namespace mlready {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Calls `use` for each maximal run of name characters in `text`.
template <class Use>
void for_each_word(std::string_view text, Use use) {
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_name_character(text[i])) continue;
    if (i > start) use(text.substr(start, i - start));
    start = i + 1;
  }
}

/// A string that may name code: "package.module:function", "handler". Sentences and data do not.
bool may_name_code(std::string_view text) {
  return text.size() <= 100 && std::ranges::all_of(text, [](char c) {
           return is_name_character(c) || c == '.' || c == ':' || c == '/' || c == '-';
         });
}

}  // namespace

NameUses::NameUses(const FactStore& store) {
  for (const auto& file : store.files()) {
    for (const auto& scope : file.scopes()) uses_.try_emplace(scope.name);
  }
  for (std::uint32_t file = 0; file < store.files().size(); ++file) {
    const auto& facts = store.files()[file];
    const auto role = facts.file().role;
    if (role == Role::vendored || role == Role::data) continue;
    for (const auto& fact : facts.facts()) add_fact(fact, {file, fact.scope, role == Role::test});
  }
}

void NameUses::add_fact(const Fact& fact, Place place) {
  const auto& payload = fact.payload;
  if (const auto* reference = std::get_if<Reference>(&payload)) add_name(reference->name, place);
  if (const auto* call = std::get_if<Call>(&payload)) add_name(call->written, place);
  if (const auto* import = std::get_if<Import>(&payload)) add_name(import->name, place);
  if (const auto* string = std::get_if<StringLiteral>(&payload); string != nullptr && may_name_code(string->value)) {
    add_words(string->value, place);
  }
  if (const auto* command = std::get_if<Command>(&payload)) add_words(command->text, place);
  if (const auto* key = std::get_if<ConfigKey>(&payload); key != nullptr && may_name_code(key->value)) {
    add_words(key->value, place);
  }
  if (const auto* instruction = std::get_if<ImageInstruction>(&payload)) add_words(instruction->value, place);
  if (const auto* decorator = std::get_if<Decorator>(&payload)) add_name(decorator->name, place);
  if (const auto* definition = std::get_if<ClassDefinition>(&payload)) {
    for (const auto base : definition->bases) add_name(base, place);
  }
}

/// A name in code; the test files of names in strings and commands are not of interest.
void NameUses::add_name(std::string_view dotted, Place place) {
  add_words(dotted, place);
  if (!place.test) return;
  for_each_word(dotted, [&](std::string_view word) {
    const auto entry = uses_.find(word);
    if (entry == uses_.end()) return;
    auto& files = entry->second.test_files;
    if (files.empty() || files.back() != place.file) files.push_back(place.file);
  });
}

void NameUses::add_words(std::string_view text, Place place) {
  for_each_word(text, [&](std::string_view word) {
    const auto entry = uses_.find(word);
    if (entry == uses_.end()) return;
    auto& use = entry->second;
    use.many = use.many || (use.any && (use.file != place.file || use.scope != place.scope));
    if (!use.any) use = {place.file, place.scope, true, false, std::move(use.test_files)};
  });
}

bool NameUses::named_outside(std::string_view name, std::uint32_t file, ScopeIndex scope) const {
  const auto found = uses_.find(name);
  if (found == uses_.end() || !found->second.any) return false;
  return found->second.many || found->second.file != file || found->second.scope != scope;
}

std::span<const std::uint32_t> NameUses::test_files(std::string_view name) const {
  const auto found = uses_.find(name);
  return found == uses_.end() ? std::span<const std::uint32_t>{} : found->second.test_files;
}

}  // namespace mlready
