#include <optional>
#include <string_view>
#include <vector>

#include "extract/code/code_definitions.h"

namespace mlready {
namespace {

constexpr std::size_t longest_head = 120;  // tokens between a class's name and its body

struct Head {
  std::size_t body = 0;  ///< index of the opening brace; 0 where there is none
  std::size_t end = 0;   ///< index of the token that ends the head
  std::vector<std::string_view> bases;
};

bool introduces_bases(const CodeToken& token) {
  return token.is(":") || is_word_of(" extends implements with ", token.text);
}

/// Whether a line that starts here belongs to what comes next: heads go on over lines only with bases and commas.
bool starts_next_statement(const CodeContext& context, std::size_t index) {
  const auto& token = context.token(index);
  const auto& before = context.before(index);
  if (!token.is_identifier() || token.line == before.line || is_word_of(" where permits final ", token.text))
    return false;
  return !introduces_bases(token) && !introduces_bases(before) && !before.is(",") && !is_separator(before);
}

/// Reads from behind the name to the body or the end of the statement.
Head read_head(CodeContext& context, std::size_t index) {
  Head head;
  bool in_bases = false;
  int generic = 0;
  auto at = index;
  for (; at < context.size() && at < index + longest_head; ++at) {
    const auto& token = context.token(at);
    if (token.is("{")) {
      head.body = at;
      break;
    }
    if (token.is(";") || token.is("}") || token.is("=") || token.is(")")) break;
    if (starts_next_statement(context, at)) break;
    if (token.is("<")) ++generic;
    if (token.is(">")) --generic;
    if (introduces_bases(token)) {
      in_bases = true;
    } else if (token.is("(") || token.is("[")) {
      at = context.closing(at);
    } else if (token.is_identifier() && in_bases && generic == 0) {
      if (token.is_word("where")) {
        in_bases = false;
        continue;
      }
      if (is_word_of(" public private protected virtual ", token.text)) continue;
      const auto name = context.dotted_name(at);
      head.bases.push_back(name.name);
      at = name.last;
    }
  }
  head.end = at;
  return head;
}

std::size_t add_class(CodeContext& context, std::size_t first, std::size_t name_index, const Head& head) {
  const auto name = context.token(name_index).text;
  const auto last = head.body == 0 ? name_index : context.closing(head.body);
  context.release_decorators(name);
  context.facts().add(ClassDefinition{name,
                                      context.qualified(name),
                                      context.facts().keep_all<std::string_view>(head.bases),
                                      {},
                                      context.in_function()},
                      context.lines(first, last), context.scope());
  if (head.body != 0) context.open_scope(name, first, last, true);
  return name_index;
}

/// Go: `type X struct {`, `type X interface {`.
std::optional<std::size_t> read_go_type(CodeContext& context, std::size_t index) {
  const auto& kind = context.token(index + 2);
  if (!context.token(index).is_word("type") || !context.token(index + 1).is_identifier()) return std::nullopt;
  if (!kind.is_word("struct") && !kind.is_word("interface")) return std::nullopt;
  Head head;
  head.body = context.token(index + 3).is("{") ? index + 3 : 0;
  return add_class(context, index, index + 1, head);
}

/// Rust: `impl<T> Trait for a::X<T> {` is only the scope X.
std::optional<std::size_t> read_rust_impl(CodeContext& context, std::size_t index) {
  std::string_view name;
  int generic = 0;
  for (auto at = index + 1; at < context.size() && at < index + longest_head; ++at) {
    const auto& token = context.token(at);
    if (token.is("<")) ++generic;
    if (token.is(">")) --generic;
    if (token.is(";")) return std::nullopt;
    if (token.is("{")) {
      context.open_scope(name, index, context.closing(at), true);
      return at - 1;
    }
    if (token.is_word("where")) generic = static_cast<int>(longest_head);
    if (token.is_identifier() && generic == 0) name = token.text;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> read_code_class(CodeContext& context, std::size_t index) {
  const auto& keyword = context.token(index);
  if (is_separator(context.before(index))) return std::nullopt;
  if (context.language() == Language::go) return read_go_type(context, index);
  if (context.language() == Language::rust && keyword.is_word("impl")) return read_rust_impl(context, index);
  if (!is_word_of(context.syntax().class_keywords, keyword.text)) return std::nullopt;
  const auto& name = context.token(index + 1);
  if (!name.is_identifier() || is_word_of(context.syntax().class_keywords, name.text)) return std::nullopt;
  const auto& next = context.token(index + 2);
  const auto head = read_head(context, index + 2);
  const bool is_value = next.is("=") || next.is(",") || next.is(".") || next.is(")") || next.is("=>");
  const bool needs_body = context.syntax().typed_definitions || context.syntax().regex_literals;
  if (is_value || (needs_body && head.body == 0)) return std::nullopt;
  return add_class(context, index, index + 1, head);
}

}  // namespace mlready
