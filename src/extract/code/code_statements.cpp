#include "extract/code/code_statements.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t longest_condition = 200;  // tokens
constexpr std::size_t longest_throw = 60;

bool has_parenthesised_conditions(Language language) {
  return language != Language::go && language != Language::rust && language != Language::julia;
}

void add_condition(CodeContext& context, std::size_t first, std::size_t last) {
  const auto text = trim(context.source(first, last));
  if (!text.empty()) context.facts().add(Condition{text, false}, context.lines(first, last), context.scope());
}

void read_condition(CodeContext& context, std::size_t index) {
  if (has_parenthesised_conditions(context.language())) {
    const auto open = index + 1;
    const auto close = context.closing(open);
    if (context.token(open).is("(") && close > open + 1) add_condition(context, open + 1, close - 1);
    return;
  }
  const bool by_line = context.language() == Language::julia;
  auto at = index + 1;
  for (; at < context.size() && at < index + longest_condition && !context.token(at).is("{"); ++at) {
    if (by_line && context.token(at).line != context.token(index).line) break;
    at = context.closing(at);
  }
  if (at > index + 1) add_condition(context, index + 1, at - 1);
}

/// Kotlin's and TypeScript's `(e: T)` behind the colon; else every name but the last, which is the variable's.
std::vector<std::string_view> caught_types(CodeContext& context, std::size_t open, std::size_t close) {
  std::vector<std::string_view> types;
  std::vector<std::string_view> names;
  bool colon = false;
  close = std::min(close, open + longest_condition);
  for (auto at = open + 1; at < close; ++at) {
    const auto& token = context.token(at);
    colon = colon || token.is(":");
    if (!token.is_identifier() || is_word_of(" final const val var ", token.text)) continue;
    const auto name = context.dotted_name(at);
    (colon ? types : names).push_back(name.name);
    at = name.last;
  }
  if (colon) return types;
  const bool untyped = context.syntax().regex_literals;
  const bool has_variable = names.size() > 1;
  if (untyped) names.clear();
  if (has_variable && !untyped) names.pop_back();
  return names;
}

bool is_logging(std::string_view word) {
  return is_word_of(
      " log logger Log LOG LOGGER logging console error warn warning info debug println printStackTrace "
      "captureException LogError LogWarning _logger spdlog cerr ",
      word);
}

void read_handler(CodeContext& context, std::size_t index) {
  Handler handler;
  std::vector<std::string_view> types;
  auto body = index + 1;
  if (context.token(body).is("(")) {
    const auto close = context.closing(body);
    types = caught_types(context, body, close);
    handler.bare = close == body + 4 && context.token(body + 1).is(".");
    body = close + 1;
  } else {
    handler.bare = context.language() == Language::csharp;
  }
  while (body < index + longest_condition && body < context.size() && !context.token(body).is("{")) ++body;
  const auto end = context.closing(body);
  if (!context.token(body).is("{") || end == body) return;
  handler.silent = true;
  for (auto at = body + 1; at < end; ++at) {
    context.facts().spend(1);  // handlers in handlers are read again and again
    const auto& token = context.token(at);
    handler.silent = handler.silent && (token.is(";") || token.is_word("continue"));
    handler.logs = handler.logs || (token.is_identifier() && is_logging(token.text));
    handler.reraises = handler.reraises || token.is_word("throw");
  }
  handler.types = context.facts().keep_all<std::string_view>(types);
  context.facts().add(handler, context.lines(index, end), context.scope());
}

void read_throw(CodeContext& context, std::size_t index) {
  auto first = index + 1;
  auto last = first;
  while (last < context.size() && last < index + longest_throw && !context.token(last).is(";") &&
         !context.token(last).is("}") && (last == first || context.token(last).line == context.token(last - 1).line)) {
    last = context.closing(last) + 1;
  }
  const auto text = last > first ? context.source(first, last - 1) : std::string_view{};
  if (context.token(first).is_word("new")) ++first;
  const bool named = context.token(first).is_identifier() && last > first;
  const auto exception = named ? context.dotted_name(first).name : std::string_view{};
  context.facts().add(Raise{exception, text}, context.lines(index, index), context.scope());
}

}  // namespace

void read_code_statement(CodeContext& context, std::size_t index) {
  const auto& token = context.token(index);
  if (is_separator(context.before(index))) return;
  if (token.is_word("if") || token.is_word("while")) {
    read_condition(context, index);
  } else if (token.is_word("catch")) {
    read_handler(context, index);
  } else if (token.is_word("throw")) {
    read_throw(context, index);
  }
}

void read_rpc(CodeContext& context, std::size_t index) {
  const auto& name = context.token(index + 1);
  if (!context.token(index).is_word("rpc") || !name.is_identifier()) return;
  const auto service = context.facts().scopes()[context.scope()].name;
  std::string path(1, '/');
  path.append(service).append(1, '/').append(name.text);
  context.facts().add(Route{{}, context.facts().keep(path), "grpc", name.text}, context.lines(index, index + 1),
                      context.scope());
}

}  // namespace mlready
