#include "extract/code/code_context.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace mlready {
namespace {

/// Whether an argument starts with its keyword: `name = value`, in C# `name: value`.
bool names_argument(Language language, const CodeToken& name, const CodeToken& separator) {
  return name.is_identifier() && (separator.is("=") || (separator.is(":") && language == Language::csharp));
}

}  // namespace

bool is_separator(const CodeToken& token) {
  return token.kind == CodeTokenKind::symbol &&
         (token.text == "." || token.text == "::" || token.text == "->" || token.text == "?.");
}

bool is_literal(const CodeToken& token) {
  return token.is_string() || token.kind == CodeTokenKind::number ||
         is_word_of(" true false null nil None undefined TRUE FALSE NULL nothing nullptr ", token.text);
}

const CodeToken& CodeContext::token(std::size_t index) const {
  return index < tokens_.size() ? tokens_[index] : none_;
}

std::size_t CodeContext::closing(std::size_t index) const {
  const auto match = token(index).match;
  return match == CodeToken::no_match || match < index ? index : match;
}

std::string_view CodeContext::source(std::size_t first, std::size_t last) const {
  const auto begin = token(first).begin;
  const auto end = token(last).end;
  return end > begin ? std::string_view(facts_.file().bytes).substr(begin, end - begin) : std::string_view{};
}

DottedName CodeContext::dotted_name(std::size_t index) {
  auto last = index;
  bool plain = true;
  while (is_separator(token(last + 1)) && token(last + 2).is_identifier()) {
    plain = plain && token(last + 1).text == ".";
    last += 2;
  }
  const auto written = source(index, last);
  std::size_t size = 0;
  for (auto i = index; i <= last; ++i) size += token(i).text.size();
  if (plain && size == written.size()) return {written, written, last};
  std::string name;
  std::string spelled;
  for (auto i = index; i <= last; ++i) {
    spelled += token(i).text;
    name += is_separator(token(i)) ? "." : token(i).text;
  }
  return {facts_.keep(name), facts_.keep(spelled), last};
}

std::span<const Argument> CodeContext::arguments(std::size_t open) {
  const auto close = closing(open);
  std::vector<Argument> arguments;
  for (auto first = open + 1; first < close;) {
    auto last = first;
    while (last < close && !token(last).is(",")) last = closing(last) + 1;
    if (last > first) {
      const bool named = names_argument(language(), token(first), token(first + 1)) && last > first + 2;
      const auto value = named ? first + 2 : first;
      const bool single = last == value + 1;
      const bool string = single && token(value).is_string();
      arguments.push_back({named ? token(first).text : std::string_view{},
                           string ? token(value).text : source(value, last - 1), single && is_literal(token(value))});
    }
    first = last + 1;
  }
  return facts_.keep_all<Argument>(arguments);
}

bool CodeContext::in_function() const {
  return std::any_of(scopes_.begin(), scopes_.end(), [](const auto& scope) { return !scope.is_class; });
}

std::string_view CodeContext::qualified(std::string_view name) {
  const auto outer = facts_.scopes()[scope()].qualified_name;
  constexpr std::size_t longest = 400;
  if (outer.empty() || outer.size() > longest) return name;
  return facts_.keep(std::string(outer) + "." + std::string(name));
}

void CodeContext::open_scope(std::string_view name, std::size_t first, std::size_t last, bool is_class) {
  const auto index = facts_.open_scope({name, qualified(name), scope(), lines(first, last)});
  scopes_.push_back({index, last, is_class});
}

void CodeContext::close_scopes_before(std::size_t index) {
  while (!scopes_.empty() && scopes_.back().last < index) scopes_.pop_back();
}

std::vector<PendingDecorator> CodeContext::release_decorators(std::string_view target) {
  for (auto& pending : decorators_) {
    pending.decorator.target = target;
    facts_.add(pending.decorator, pending.lines, scope());
  }
  return std::exchange(decorators_, {});
}

void CodeContext::add_import(Import import, Lines lines) {
  constexpr std::size_t enough = 20'000;
  if (imports_.size() < enough) (imports_ += import.module) += '\n';
  facts_.add(import, lines, scope());
}

}  // namespace mlready
