#include "extract/code/code_calls.h"

#include <string>

#include "extract/code/code_imports.h"
#include "extract/code/code_routes.h"

namespace mlready {
namespace {

/// Words that stand before a bracket and call nothing.
bool is_keyword(std::string_view word) {
  return is_word_of(
      " if for while switch match return catch func fn function fun def sizeof typeof when synchronized using lock "
      "foreach elif elseif throw await else do in not and or constructor case yield where let const var val import_ "
      "returns rpc map repeated ",
      word);
}

/// Index of the bracket that opens the arguments behind generic ones, `<A, b::C<D>>(`; 0 where there is none.
std::size_t open_behind_generics(const CodeContext& context, std::size_t index) {
  constexpr std::size_t longest = 24;
  int depth = 0;
  for (auto at = index; at < index + longest; ++at) {
    const auto& token = context.token(at);
    if (token.is("<")) ++depth;
    if (token.is(">") && --depth == 0) return context.token(at + 1).is("(") ? at + 1 : 0;
    const bool part = token.is_identifier() || token.is("<") || token.is(">") || token.is(",") || token.is("?") ||
                      token.is("&") || token.is("*") || token.is("[") || token.is("]") || is_separator(token);
    if (!part) return 0;
  }
  return 0;
}

}  // namespace

/// Index of the bracket that opens the arguments behind a name; 0 where the name is not called.
std::size_t CodeCalls::find_open(std::size_t last) const {
  const auto& next = context_.token(last + 1);
  if (next.is("(")) return last + 1;
  const auto language = context_.language();
  if (next.is("!") && language == Language::rust) {
    const auto& open = context_.token(last + 2);
    return open.is("(") || open.is("[") || open.is("{") ? last + 2 : 0;
  }
  if (next.is("::") && language == Language::rust) return open_behind_generics(context_, last + 2);
  if (next.is("<") && context_.syntax().generic_calls) return open_behind_generics(context_, last + 1);
  const bool trailing_lambda = next.is("{") && (language == Language::kotlin || language == Language::scala);
  return trailing_lambda && next.line == context_.token(last).line && is_separator(context_.before(last)) ? last + 1
                                                                                                          : 0;
}

std::string_view CodeCalls::name_behind_call(std::size_t index, std::string_view name) {
  constexpr std::size_t longest = 160;
  if (!is_separator(context_.before(index)) || index < 2) return name;
  const auto found = names_.find(index - 2);
  if (found == names_.end() || found->second.size() + name.size() > longest) return name;
  return context_.facts().keep(std::string(found->second) + "." + std::string(name));
}

void CodeCalls::read(std::size_t index) {
  const auto& before = context_.before(index);
  if (is_separator(before) && index >= 2 && context_.token(index - 2).is_identifier()) return;
  auto name = context_.dotted_name(index);
  const auto open = find_open(name.last);
  if (open == 0 || is_keyword(name.name)) return;
  name.name = name_behind_call(index, name.name);
  const auto close = context_.closing(open);
  const auto lines = context_.lines(index, close);
  const Call call{name.name, name.written,
                  context_.token(open).is("{") ? std::span<const Argument>{} : context_.arguments(open)};
  context_.facts().add(call, lines, context_.scope());
  const auto& behind = context_.token(close + 1);
  if (is_separator(behind) || behind.is("?")) names_[behind.is("?") ? close + 1 : close] = name.name;
  add_called_import(context_, name.last, open);
  add_called_route(context_, call, lines);
}

}  // namespace mlready
