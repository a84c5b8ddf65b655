#include <string>

#include "extract/python/extraction.h"
#include "extract/python/route.h"
#include "extract/python/string_literal.h"

namespace mlready::python {

std::string_view Extraction::qualify(std::string_view name) {
  constexpr std::size_t longest_outer_name = 300;  // copied for each definition: bounded
  if (frame_.qualified_name.empty() || frame_.qualified_name.size() > longest_outer_name) return name;
  return facts_.keep(std::string(frame_.qualified_name).append(".").append(name));
}

/// Reads all decorators of a definition.
/// @return the definition's first token
TokenIndex Extraction::read_decorators(TokenIndex at) {
  TokenIndex definition = at;
  while (kind(definition) == TokenKind::at) {
    definition = statement_end(definition);
    while (kind(definition) == TokenKind::newline) ++definition;
  }
  const TokenIndex keyword = is_word(definition, Word::async_keyword) ? definition + 1 : definition;
  const bool defines = is_word(keyword, Word::def_keyword) || is_word(keyword, Word::class_keyword);
  const std::string_view target = defines && kind(keyword + 1) == TokenKind::name ? text(keyword + 1) : "";
  while (at < definition) {
    const TokenIndex end = statement_end(at);
    add_decorator({at + 1, end}, target);
    at = end;
    while (at < definition && kind(at) != TokenKind::at) {
      ++at;
    }
  }
  return definition;
}

void Extraction::add_decorator(Range range, std::string_view target) {
  if (range.empty()) return;
  add_comments_before(token(range.begin).offset, 0);
  Value value = read_expression(range);
  Decorator decorator{text(range), {}, target};
  if (value.name != 0) {
    if (value.instance) value.name = names_.child(value.name, symbol_of(Word::call_method));
    decorator.name = names_.text(value.name);
  }
  if (value.called && after(value.call) == range.end) decorator.arguments = arguments_of(value.call);
  add(decorator, lines_of(range));
  add_decorator_routes({facts_, lines_of(range), frame_.scope, web_framework_}, decorator);
}

/// Reads the header of a function. @param at the `def` @param first the `def` or the `async` before it
TokenIndex Extraction::read_function(TokenIndex at, TokenIndex first) {
  if (kind(at + 1) != TokenKind::name) return at + 1;
  const std::string_view name = text(at + 1);
  const bool generic = kind(at + 2) == TokenKind::open && first_character(at + 2) == '[';
  const TokenIndex open = generic ? after(at + 2) : at + 2;
  if (kind(open) != TokenKind::open) return at + 2;
  const TokenIndex close = token(open).link;
  const TokenIndex colon = header_colon(close);
  const Range annotation{kind(close + 1) == TokenKind::arrow ? close + 2 : colon, colon};
  const Range suite = suite_of(colon);
  const Lines lines{file_line(token(first).line), file_line(token(suite.end).line)};

  Definition definition;
  definition.name = name;
  definition.qualified_name = qualify(name);
  definition.parameters = parameters_of(open);
  definition.return_annotation = text(annotation);
  definition.docstring = docstring_of(suite);
  definition.method = frame_.in_class;
  definition.nested = frame_.in_function;
  definition.stub = is_stub(suite);
  add(definition, lines);
  if (generic) read_expression({at + 3, token(at + 2).link}, Elements::parameters);
  read_expression({open + 1, close}, Elements::parameters);
  read_expression(annotation);
  if (!frame_.in_class) bindings_.bind(token(at + 1).link, {0, Binding::Kind::plain});
  open_function(suite, {open + 1, close}, definition, lines);
  return behind_colon(colon);
}

void Extraction::open_function(Range suite, Range parameters, const Definition& definition, Lines lines) {
  Frame inner;
  inner.scope = facts_.open_scope({definition.name, definition.qualified_name, frame_.scope, lines});
  inner.qualified_name = definition.qualified_name;
  inner.class_scope = frame_.class_scope;
  inner.self = frame_.self;
  inner.in_function = true;
  if (frame_.in_class) {
    const bool has_self = !parameters.empty() && kind(parameters.begin) == TokenKind::name;
    inner.self = has_self ? names_.root(token(parameters.begin).link) : 0;
  }
  open_block(suite, inner, true);
  bind_parameters(parameters);
}

/// The parameters' names hide those of the module.
void Extraction::bind_parameters(Range parameters) {
  bool starts = true;
  for (TokenIndex at = parameters.begin; at < parameters.end; at = after(at)) {
    if (starts && kind(at) == TokenKind::name) bindings_.bind(token(at).link, {0, Binding::Kind::plain});
    starts = kind(at) == TokenKind::comma || (starts && kind(at) == TokenKind::star);
  }
}

std::span<const Parameter> Extraction::parameters_of(TokenIndex open) {
  parameters_.clear();
  for (const Range element : elements_of({open + 1, token(open).link})) {
    const bool starred = kind(element.begin) == TokenKind::star;
    const TokenIndex name = starred ? element.begin + 1 : element.begin;
    // A lone `*` and a `/` only separate parameters; Python 2 has tuples for parameters.
    if (name >= element.end || (kind(name) != TokenKind::name && kind(name) != TokenKind::open)) continue;
    const TokenIndex colon = find(element, TokenKind::colon);
    const TokenIndex assign = find(element, TokenKind::assign);
    Parameter parameter;
    parameter.name = text({element.begin, after(name)});
    if (colon < assign) parameter.annotation = text({colon + 1, assign});
    if (assign < element.end) parameter.default_value = text({assign + 1, element.end});
    parameters_.push_back(parameter);
  }
  return facts_.keep_all(std::span<const Parameter>(parameters_));
}

TokenIndex Extraction::read_class(TokenIndex at) {
  if (kind(at + 1) != TokenKind::name) return at + 1;
  const bool generic = kind(at + 2) == TokenKind::open && first_character(at + 2) == '[';
  const TokenIndex open = generic ? after(at + 2) : at + 2;
  const bool has_bases = kind(open) == TokenKind::open;
  const TokenIndex colon = header_colon(open);
  const Range suite = suite_of(colon);
  const Lines lines{file_line(token(at).line), file_line(token(suite.end).line)};

  ClassDefinition definition;
  definition.name = text(at + 1);
  definition.qualified_name = qualify(definition.name);
  if (has_bases) definition.bases = bases_of(open);
  definition.docstring = docstring_of(suite);
  definition.nested = frame_.in_function;
  add(definition, lines);
  if (generic) read_expression({at + 3, token(at + 2).link}, Elements::parameters);
  if (has_bases) read_expression({open + 1, token(open).link}, Elements::arguments);
  bind_name(token(at + 1).link, {0, Binding::Kind::plain});

  Frame inner;
  inner.scope = facts_.open_scope({definition.name, definition.qualified_name, frame_.scope, lines});
  inner.qualified_name = definition.qualified_name;
  inner.class_scope = inner.scope;
  inner.in_class = true;
  inner.in_function = frame_.in_function;
  open_block(suite, inner);
  return behind_colon(colon);
}

std::span<const std::string_view> Extraction::bases_of(TokenIndex open) {
  texts_.clear();
  for (const Range element : elements_of({open + 1, token(open).link})) {
    const bool keyword = kind(element.begin) == TokenKind::name && kind(element.begin + 1) == TokenKind::assign;
    if (keyword || kind(element.begin) == TokenKind::star) continue;
    const Value base = resolve(element);
    texts_.push_back(base.name != 0 ? names_.text(base.name) : text(element));
  }
  return facts_.keep_all(std::span<const std::string_view>(texts_));
}

std::string_view Extraction::docstring_of(Range suite) const {
  if (suite.empty() || kind(suite.begin) != TokenKind::string) return {};
  TokenIndex end = suite.begin;
  while (kind(end) == TokenKind::string) ++end;
  if (kind(end) != TokenKind::newline && kind(end) != TokenKind::semicolon) return {};
  return string_content(text(suite.begin));
}

/// Whether a body is only `...`, `pass`, a docstring or `raise NotImplementedError`.
bool Extraction::is_stub(Range suite) const {
  for (TokenIndex at = suite.begin; at < suite.end;) {
    const TokenIndex end = statement_end(at);
    const bool idle = kind(at) == TokenKind::string || is_word(at, Word::pass_keyword) ||
                      (kind(at) == TokenKind::ellipsis && at + 1 == end) ||
                      (is_word(at, Word::raise_keyword) && is_word(at + 1, Word::not_implemented_error));
    if (at != end && !idle) return false;
    at = end + 1;
  }
  return !suite.empty();
}

}  // namespace mlready::python
