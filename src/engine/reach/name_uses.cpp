#include "engine/reach/name_uses.h"

#include <algorithm>

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
  for (std::uint32_t file = 0; file < store.files().size(); ++file) {
    const auto& facts = store.files()[file];
    const auto role = facts.file().role;
    if (role == Role::vendored || role == Role::data) continue;
    for (const auto& fact : facts.facts()) add_fact(fact, file, role == Role::test);
  }
}

void NameUses::add_fact(const Fact& fact, std::uint32_t file, bool test) {
  const auto& payload = fact.payload;
  if (const auto* reference = std::get_if<Reference>(&payload)) add_name(reference->name, file, fact.scope, test);
  if (const auto* call = std::get_if<Call>(&payload)) add_name(call->written, file, fact.scope, test);
  if (const auto* import = std::get_if<Import>(&payload)) add_name(import->name, file, fact.scope, test);
  if (const auto* string = std::get_if<StringLiteral>(&payload); string != nullptr && may_name_code(string->value)) {
    add_words(string->value, file, fact.scope);
  }
  if (const auto* command = std::get_if<Command>(&payload)) add_words(command->text, file, fact.scope);
  if (const auto* key = std::get_if<ConfigKey>(&payload); key != nullptr && may_name_code(key->value)) {
    add_words(key->value, file, fact.scope);
  }
  if (const auto* instruction = std::get_if<ImageInstruction>(&payload))
    add_words(instruction->value, file, fact.scope);
  if (const auto* argument_holder = std::get_if<Decorator>(&payload))
    add_name(argument_holder->name, file, fact.scope, test);
  if (const auto* definition = std::get_if<ClassDefinition>(&payload)) {
    for (const auto base : definition->bases) add_name(base, file, fact.scope, test);
  }
}

void NameUses::add_name(std::string_view dotted, std::uint32_t file, ScopeIndex scope, bool test) {
  add_words(dotted, file, scope);
  if (!test) return;
  for_each_word(dotted, [&](std::string_view word) {
    auto& files = test_files_[word];
    if (files.empty() || files.back() != file) files.push_back(file);
  });
}

void NameUses::add_words(std::string_view text, std::uint32_t file, ScopeIndex scope) {
  for_each_word(text, [&](std::string_view word) {
    const auto [entry, fresh] = uses_.try_emplace(word, Use{file, scope, false});
    if (!fresh && (entry->second.file != file || entry->second.scope != scope)) entry->second.many = true;
  });
}

bool NameUses::named_outside(std::string_view name, std::uint32_t file, ScopeIndex scope) const {
  const auto found = uses_.find(name);
  if (found == uses_.end()) return false;
  return found->second.many || found->second.file != file || found->second.scope != scope;
}

std::span<const std::uint32_t> NameUses::test_files(std::string_view name) const {
  const auto found = test_files_.find(name);
  return found == test_files_.end() ? std::span<const std::uint32_t>{} : found->second;
}

}  // namespace mlready
