#include <string>

#include "extract/python/extraction.h"
#include "extract/python/route.h"

namespace mlready::python {
namespace {

constexpr std::size_t longest_prefix = 200;  // copied for each target: bounded

}  // namespace

TokenIndex Extraction::read_assignment(Range statement, const Shape& shape) {
  if (shape.augmented != 0) {
    const Range target{statement.begin, shape.augmented};
    const Range value{shape.augmented + 1, statement.end};
    add_assignment(target, value, {});
    read_expression(target);
    read_expression(value);
    return statement.end;
  }
  Range value{statement.end, statement.end};
  Range annotation;
  leaves_.clear();
  if (shape.colon != 0) {
    const TokenIndex assign = shape.first_assign != 0 ? shape.first_assign : statement.end;
    annotation = {shape.colon + 1, assign};
    value.begin = std::min(assign + 1, statement.end);
    leaves_.push_back({{statement.begin, shape.colon}, value});
  } else {
    value.begin = shape.first_assign + 1;
    TokenIndex next = find(value, TokenKind::assign);
    for (; next < statement.end; next = find(value, TokenKind::assign)) value.begin = next + 1;
    std::optional<std::vector<Range>> values;
    for (TokenIndex at = statement.begin; at < value.begin;) {
      const TokenIndex assign = find({at, value.begin}, TokenKind::assign);
      collect_pairs({at, assign}, value, values);
      at = assign + 1;
    }
  }
  for (const Leaf& leaf : leaves_) add_assignment(leaf.target, leaf.value, annotation);
  for (const Leaf& leaf : leaves_) read_target(leaf.target);
  read_expression(annotation);
  const Value whole = read_expression(value);
  for (const Leaf& leaf : leaves_) {
    const bool is_whole = leaf.value.begin == value.begin && leaf.value.end == value.end;
    bind_target(leaf.target, is_whole ? whole : resolve(leaf.value), leaf.value);
  }
  return statement.end;
}

/// `(a, b)` and `[a, b]` without their brackets.
Range Extraction::unwrap(Range target) const {
  while (!target.empty() && kind(target.begin) == TokenKind::open && first_character(target.begin) != '{' &&
         after(target.begin) == target.end) {
    target = {target.begin + 1, target.end - 1};
  }
  return target;
}

/// Gives each part of `a, b` its part of the value, or all of it where the numbers of parts differ.
/// @param values the parts of the value, as soon as a target needs them
void Extraction::collect_pairs(Range target, Range value, std::optional<std::vector<Range>>& values) {
  const Range inner = unwrap(target);
  if (find(inner, TokenKind::comma) == inner.end) return collect_leaves(target, value);
  const auto targets = elements_of(inner);
  if (!values) values = elements_of(unwrap(value));
  if (targets.size() < 2 || targets.size() != values->size()) return collect_leaves(target, value);
  for (std::size_t i = 0; i < targets.size(); ++i) collect_leaves(targets[i], (*values)[i]);
}

/// Splits `a, (b, *c)` into its leaves.
void Extraction::collect_leaves(Range target, Range value) {
  constexpr std::uint32_t deepest_target = 20;
  target = unwrap(target);
  if (find(target, TokenKind::comma) == target.end) {
    if (!target.empty() && kind(target.begin) == TokenKind::star) ++target.begin;
    if (!target.empty()) leaves_.push_back({target, value});
    return;
  }
  if (depth_ >= deepest_target) return;
  ++depth_;
  for (const Range element : elements_of(target)) collect_leaves(element, value);
  --depth_;
}

std::vector<Range> Extraction::elements_of(Range range) const {
  std::vector<Range> elements;
  while (!range.empty()) {
    const TokenIndex end = find(range, TokenKind::comma);
    if (range.begin < end) elements.push_back({range.begin, end});
    range.begin = end + 1;
  }
  return elements;
}

TokenIndex Extraction::read_type_alias(TokenIndex at) {
  const TokenIndex end = statement_end(at);
  const TokenIndex assign = find({at + 1, end}, TokenKind::assign);
  if (assign == end) return read_simple(at);
  add_assignment({at + 1, at + 2}, {assign + 1, end}, {});
  read_expression({at + 2, assign});
  read_expression({assign + 1, end});
  return end;
}

/// Reads `name := value`. @param at the name
TokenIndex Extraction::read_walrus(TokenIndex at, TokenIndex end, Value& value) {
  TokenIndex value_end = at + 2;
  while (value_end < end && kind(value_end) != TokenKind::comma && !is_word(value_end, Word::for_keyword)) {
    value_end = after(value_end);
  }
  const Range source{at + 2, value_end};
  if (source.empty()) return at + 2;
  add_assignment({at, at + 1}, source, {});
  value = read_expression(source);
  bind_target({at, at + 1}, value, source);
  return value_end;
}

void Extraction::add_assignment(Range target, Range value, Range annotation) {
  if (target.empty()) return;
  const Argument argument = value.empty() ? Argument{} : argument_of(value);
  const TokenIndex end = value.empty() ? std::max(target.end, annotation.end) : value.end;
  add(Assignment{target_text(target), text(annotation), argument.text, argument.literal},
      lines_of({target.begin, end}));
  if (web_framework_ == "tornado" && !value.empty()) {
    add_handler_list_routes({facts_, lines_of(value), frame_.scope, web_framework_}, text(value));
  }
}

/// The source text of a target; a leading imported name is resolved.
std::string_view Extraction::target_text(Range target) {
  const std::string_view written = text(target);
  if (target.end - target.begin == 1 || kind(target.begin) != TokenKind::name) return written;
  const Binding binding = bindings_.find(token(target.begin).link);
  if (binding.kind != Binding::Kind::alias) return written;
  const std::string_view resolved = names_.text(binding.name);
  const std::string_view first = text(target.begin);
  if (resolved == first || resolved.size() > longest_prefix) return written;
  return facts_.keep(std::string(resolved).append(written.substr(first.size())));
}

/// `a.b.c = …` reads `a.b`; `a[i] = …` reads `a` and `i`.
void Extraction::read_target(Range target) {
  const TokenIndex size = target.end - target.begin;
  if (size <= 1) return;
  const bool attribute = size >= 3 && is_attribute(target.end - 2);
  read_expression(attribute ? Range{target.begin, target.end - 2} : target);
}

/// Remembers what a name or an attribute of `self` stands for from here on. `x = None` makes nothing known forgotten:
/// it is how optional imports and late initialisation are written.
void Extraction::bind_target(Range target, const Value& value, Range source) {
  const bool is_none = source.end - source.begin == 1 && is_word(source.begin, Word::none_keyword);
  if (is_none || target.empty() || kind(target.begin) != TokenKind::name) return;
  Binding binding{value.name, Binding::Kind::plain};
  if (value.named && value.called) {
    binding.kind = Binding::Kind::instance;
  } else if (value.named && value.alias) {
    binding.kind = value.instance ? Binding::Kind::instance : Binding::Kind::alias;
  }
  const TokenIndex size = target.end - target.begin;
  if (size == 1) {
    bind_name(token(target.begin).link, binding);
  } else if (size == 3 && is_attribute(target.begin + 1) && frame_.self != 0 &&
             names_.root(token(target.begin).link) == frame_.self) {
    bindings_.bind_attribute(frame_.class_scope, token(target.begin + 2).link, binding);
  }
}

void Extraction::bind_name(Symbol symbol, Binding binding) {
  if (frame_.in_class) {
    bindings_.bind_attribute(frame_.class_scope, symbol, binding);
  } else {
    bindings_.bind(symbol, binding);
  }
}

void Extraction::forget_targets(Range targets) {
  for (TokenIndex at = targets.begin; at < targets.end; ++at) {
    if (kind(at) == TokenKind::name) bind_name(token(at).link, {0, Binding::Kind::plain});
  }
}

}  // namespace mlready::python
