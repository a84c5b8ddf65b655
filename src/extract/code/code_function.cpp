#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "extract/code/code_definitions.h"
#include "extract/code/code_routes.h"

namespace mlready {
namespace {

constexpr std::size_t longest_head = 80;  // tokens between a function's parameters and its body

/// A parameter from its tokens: `name: Type`, `name Type` (Go) or `Type name`.
Parameter parameter(CodeContext& context, std::size_t first, std::size_t last) {
  auto equals = first;
  while (equals <= last && !context.token(equals).is("=")) ++equals;
  const auto value = equals < last ? context.source(equals + 1, last) : std::string_view{};
  const auto end = equals - 1;
  if (equals == first) return {{}, {}, value};
  for (auto at = first; at < end; ++at) {
    if (context.token(at).is(":")) return {context.token(at - 1).text, context.source(at + 1, end), value};
  }
  if (context.syntax().typed_definitions && end > first) {
    return {context.token(end).text, context.source(first, end - 1), value};
  }
  return {context.token(first).text, end > first ? context.source(first + 1, end) : std::string_view{}, value};
}

std::span<const Parameter> parameters(CodeContext& context, std::size_t open) {
  std::vector<Parameter> result;
  const auto close = context.closing(open);
  int generic = 0;
  auto first = open + 1;
  for (auto at = first; at <= close && close > open; ++at) {
    const auto& token = context.token(at);
    if (token.is("<")) ++generic;
    if (token.is(">")) --generic;
    const bool ends = at == close || (token.is(",") && generic <= 0);
    if (ends && at > first) result.push_back(parameter(context, first, at - 1));
    if (ends) first = at + 1;
    if (!ends) at = context.closing(at);
  }
  return context.facts().keep_all<Parameter>(result);
}

/// Index of the brace that opens the body behind the parameters; 0 where the function has none (declaration, `=`).
std::size_t find_body(const CodeContext& context, std::size_t close) {
  for (auto at = close + 1; at < context.size() && at < close + longest_head; ++at) {
    const auto& token = context.token(at);
    if (token.is("{") && !context.before(at).is_word("interface")) return at;
    if (token.is("=>") && context.token(at + 1).is("{")) return at + 1;
    if (token.is(";") || token.is("}") || token.is("=>") || token.is_string()) return 0;
    if (token.is("=") && !context.token(at + 1).is("{")) return 0;
    at = context.closing(at);
  }
  return 0;
}

struct FunctionHead {
  std::size_t first = 0;  ///< keyword or name
  std::size_t name = 0;
  std::size_t open = 0;  ///< of the parameters; 0 where there are none
  std::size_t body = 0;
  std::string_view receiver;  ///< Go
};

std::size_t add_function(CodeContext& context, const FunctionHead& head) {
  const auto name = context.token(head.name).text;
  const auto close = head.open == 0 ? head.name : context.closing(head.open);
  const auto last = head.body == 0 ? close : context.closing(head.body);
  const bool method = context.in_class() || !head.receiver.empty();
  const auto local =
      head.receiver.empty() ? name : context.facts().keep(std::string(head.receiver) + "." + std::string(name));
  const auto decorators = context.release_decorators(name);
  const auto returned = head.body > close + 1 ? context.source(close + 1, head.body - 1) : std::string_view{};
  Definition definition;
  definition.name = name;
  definition.qualified_name = context.qualified(local);
  definition.parameters = head.open == 0 ? std::span<const Parameter>{} : parameters(context, head.open);
  definition.return_annotation = trim(returned);
  definition.method = method;
  definition.nested = context.in_function();
  context.facts().add(definition, context.lines(head.first, last), context.scope());
  add_annotated_routes(context, decorators, name);
  if (head.body != 0) context.open_scope(local, head.first, last, false);
  return head.name;
}

/// `(s *Server)` behind Go's `func`: the type's name.
std::string_view go_receiver(const CodeContext& context, std::size_t open) {
  std::string_view type;
  for (auto at = open + 1; at < context.closing(open) && !context.token(at).is("["); ++at) {
    if (context.token(at).is_identifier()) type = context.token(at).text;
  }
  return type;
}

/// `func (s *S) Name[T](…)`, `fn name<T>(…)`, `fun <T> A.name(…)`, `def name(…)`, `function name(…)`.
std::optional<std::size_t> read_keyword_function(CodeContext& context, std::size_t index) {
  FunctionHead head;
  head.first = index;
  auto at = index + 1;
  if (context.token(at).is("(") && context.language() == Language::go) {
    head.receiver = go_receiver(context, at);
    at = context.closing(at) + 1;
    if (!context.token(at).is_identifier()) return std::nullopt;  // a function type or literal
  }
  const auto end = at + longest_head;
  while (at < end && at < context.size() && !context.token(at).is("(") && !context.token(at).is("{") &&
         !context.token(at).is("=") && !context.token(at).is(";")) {
    const bool in_generic = head.name != 0 && (context.before(at).is("<") || context.before(at).is(","));
    if (context.token(at).is("[")) {
      at = context.closing(at);
    } else if (context.token(at).is(":")) {
      break;
    } else if (context.token(at).is_identifier() && !in_generic &&
               (head.name == 0 || is_separator(context.before(at)) || context.before(at).is(">"))) {
      head.name = at;
    }
    ++at;
  }
  if (head.name == 0) return std::nullopt;
  if (context.token(at).is("(")) head.open = at;
  head.body = find_body(context, head.open == 0 ? head.name : context.closing(head.open));
  return add_function(context, head);
}

/// What stands before the name of a function that has no keyword.
bool may_precede_definition(const CodeContext& context, std::size_t index) {
  const auto& before = context.before(index);
  if (before.is_identifier()) {
    return !is_word_of(" return new throw else await yield case in is as goto do not and or delete co_await co_return ",
                       before.text);
  }
  if (before.is(">") || before.is("]") || before.is("*") || before.is("&") || before.is("~")) return true;
  if (context.language() == Language::cpp && before.is("::")) return true;
  const bool starts_member = before.is("{") || before.is("}") || before.is(";") || before.is(")") || before.is("");
  return context.in_class() && starts_member;
}

bool is_control_word(std::string_view word) {
  return is_word_of(" if for while switch catch return synchronized using lock foreach fixed when sizeof typeof with ",
                    word);
}

/// `Type name(…) {` (Java, C#, C++) and methods `name(…) {` of JavaScript classes.
std::optional<std::size_t> read_typed_function(CodeContext& context, std::size_t index) {
  if (!context.token(index + 1).is("(") || is_control_word(context.token(index).text)) return std::nullopt;
  const bool method = context.syntax().regex_literals && context.in_class();
  if ((!context.syntax().typed_definitions && !method) || !may_precede_definition(context, index)) return std::nullopt;
  const auto close = context.closing(index + 1);
  if (close == index + 1) return std::nullopt;
  const auto body = find_body(context, close);
  const bool expression =
      context.language() == Language::csharp && context.in_class() && context.token(close + 1).is("=>");
  if (body == 0 && !expression) return std::nullopt;
  return add_function(context, {index, index, index + 1, body, {}});
}

/// JavaScript's `name = (…) =>`, `name = async x =>`, `name = function (…)`; R's `name <- function(…)`.
std::optional<std::size_t> read_assigned_function(CodeContext& context, std::size_t index) {
  auto at = index + 2;
  if (!context.token(index + 1).is("=") && !context.token(index + 1).is("<-")) return std::nullopt;
  if (context.token(at).is_word("async")) ++at;
  const bool keyword = context.token(at).is_word("function");
  if (keyword) ++at;
  if (!context.token(at).is("(")) return std::nullopt;
  const auto close = context.closing(at);
  const bool arrow =
      context.syntax().regex_literals && (context.token(close + 1).is("=>") || context.token(close + 1).is(":"));
  if (close == at || (!keyword && !arrow)) return std::nullopt;
  return add_function(context, {index, index, at, find_body(context, close), {}});
}

}  // namespace

std::optional<std::size_t> read_code_function(CodeContext& context, std::size_t index) {
  const auto& token = context.token(index);
  const bool keyword =
      !context.syntax().definition_keyword.empty() && token.is_word(context.syntax().definition_keyword);
  if (is_separator(context.before(index)) && context.language() != Language::cpp) return std::nullopt;
  if (keyword) return read_keyword_function(context, index);
  if (context.syntax().regex_literals || context.language() == Language::r) {
    const auto assigned = read_assigned_function(context, index);
    if (assigned) return assigned;
  }
  return read_typed_function(context, index);
}

}  // namespace mlready
