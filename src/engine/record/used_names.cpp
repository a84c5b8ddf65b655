#include "engine/record/used_names.h"

#include <algorithm>
#include <array>

#include "base/keep_text.h"

namespace mlready {
namespace {

constexpr std::array<bool, 256> name_characters() {
  std::array<bool, 256> result{};
  for (unsigned c = 0; c < 256; ++c) {
    result[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
  return result;
}

bool is_name_character(char c) {
  static constexpr auto characters = name_characters();
  return characters[static_cast<unsigned char>(c)];
}

/// A string that may name code: "package.module:function", "handler". Sentences and data do not.
bool may_name_code(std::string_view text) {
  return text.size() <= 100 && std::ranges::all_of(text, [](char c) {
           return is_name_character(c) || c == '.' || c == ':' || c == '/' || c == '-';
         });
}

}  // namespace

const std::vector<NameUse>& UsedNames::collect(const FileFacts& facts) {
  ++file_;
  found_.clear();
  const auto& file = facts.file();
  if (file.role == Role::vendored || file.role == Role::data) return found_;
  python_ = file.language == Language::python || file.language == Language::notebook;
  exports_ = {0, 0};
  for (const auto& fact : facts.facts()) add_fact(fact);
  return found_;
}

void UsedNames::add_fact(const Fact& fact) {
  const auto& payload = fact.payload;
  const auto scope = fact.scope;
  if (const auto* reference = std::get_if<Reference>(&payload))
    return add_words(reference->name, scope, Manner::called);
  if (const auto* call = std::get_if<Call>(&payload)) return add_words(call->written, scope, Manner::called);
  if (const auto* import = std::get_if<Import>(&payload)) add_import(*import, scope);
  if (const auto* assignment = std::get_if<Assignment>(&payload);
      assignment != nullptr && assignment->target == "__all__") {
    exports_ = fact.lines;
  }
  if (const auto* string = std::get_if<StringLiteral>(&payload)) add_string(string->value, fact);
  if (const auto* command = std::get_if<Command>(&payload)) add_words(command->text, scope, Manner::configured);
  if (const auto* key = std::get_if<ConfigKey>(&payload); key != nullptr && may_name_code(key->value)) {
    add_words(key->value, scope, Manner::configured);
  }
  if (const auto* instruction = std::get_if<ImageInstruction>(&payload)) {
    add_words(instruction->value, scope, Manner::configured);
  }
  if (const auto* decorator = std::get_if<Decorator>(&payload)) add_words(decorator->name, scope, Manner::called);
  if (const auto* type = std::get_if<ClassDefinition>(&payload)) {
    for (const auto base : type->bases) add_words(base, scope, Manner::called);
  }
}

/// Python says where it uses what it imports, but under another name where the import gives one.
void UsedNames::add_import(const Import& import, ScopeIndex scope) {
  add_words(import.name, scope, python_ && import.alias.empty() ? Manner::passed_on : Manner::called);
}

void UsedNames::add_string(std::string_view value, const Fact& fact) {
  if (!may_name_code(value)) return;
  const bool exported = python_ && exports_.first <= fact.lines.first && fact.lines.last <= exports_.last;
  add_words(value, fact.scope, exported ? Manner::passed_on : Manner::configured);
}

/// Whether the same text was added from this scope or from two others, and as called where this is.
bool UsedNames::tells_nothing_new(std::string_view text, ScopeIndex scope, Manner manner) {
  if (manner == Manner::passed_on) return false;
  const bool called = manner == Manner::called;
  const auto place = reinterpret_cast<std::uintptr_t>(text.data());
  auto& last = added_[(place ^ place >> 10) % added_.size()];
  const bool same = last.begin == text.data() && last.size == text.size() && last.file == file_;
  if (same && (last.many || last.scope == scope) && (last.called || !called)) return true;
  const bool many = same && (last.many || last.scope != scope);
  last = {text.data(), text.size(), file_, scope, many, called || (same && last.called)};
  return false;
}

/// Each maximal run of name characters in `text`.
void UsedNames::add_words(std::string_view text, ScopeIndex scope, Manner manner) {
  if (tells_nothing_new(text, scope, manner)) return;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_name_character(text[i])) continue;
    if (i > start) add_word(text.substr(start, i - start), scope, manner);
    start = i + 1;
  }
}

void UsedNames::add_word(std::string_view word, ScopeIndex scope, Manner manner) {
  const NameUse use{word, scope, false, manner != Manner::configured, manner != Manner::passed_on};
  const auto known = last_uses_.find(word);
  if (known != last_uses_.end() && known->second.file == file_) return found_[known->second.number].join(use);
  const LastUse last{file_, static_cast<std::uint32_t>(found_.size())};
  found_.push_back(use);
  if (known != last_uses_.end()) {
    known.value() = last;
    found_.back().name = known->first;
  } else {
    found_.back().name = keep(word);
    last_uses_.emplace(found_.back().name, last);
  }
}

std::string_view UsedNames::keep(std::string_view word) {
  return keep_text(word, text_);
}

}  // namespace mlready
