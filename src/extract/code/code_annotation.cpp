#include <string_view>

#include "extract/code/code_statements.h"

namespace mlready {
namespace {

/// Holds `name` or `name(…)` at `index`; the index of its last token.
std::size_t hold_annotation(CodeContext& context, std::size_t first, std::size_t index) {
  const auto name = context.dotted_name(index);
  const bool called = context.token(name.last + 1).is("(");
  const auto last = called ? context.closing(name.last + 1) : name.last;
  const auto arguments = called ? context.arguments(name.last + 1) : std::span<const Argument>{};
  context.hold({name.name, arguments, {}}, context.lines(first, last));
  return last;
}

/// The annotations of one pair of square brackets, separated by commas.
std::size_t hold_bracketed(CodeContext& context, std::size_t first, std::size_t open) {
  const auto close = context.closing(open);
  for (auto at = open + 1; at < close; ++at) {
    const bool starts = at == open + 1 || context.before(at).is(",") || context.before(at).is(":");
    if (starts && context.token(at).is_identifier() && !context.token(at + 1).is(":")) {
      at = hold_annotation(context, first, at);
    }
  }
  return close > open ? close : first;
}

/// Whether a member or statement may start here: C#'s `[` is an index anywhere else.
bool starts_statement(const CodeToken& before) {
  return before.is("") || before.is("{") || before.is("}") || before.is(";") || before.is("]") || before.is(")");
}

}  // namespace

std::size_t read_code_annotation(CodeContext& context, std::size_t index) {
  const auto& token = context.token(index);
  const auto& next = context.token(index + 1);
  if (token.is("@") && next.is_identifier() && !next.is_word("interface")) {
    return hold_annotation(context, index, index + 1);
  }
  if (token.is("#") && next.is("[") && context.language() == Language::rust) {
    return hold_bracketed(context, index, index + 1);
  }
  const bool attribute = token.is("[") && context.language() == Language::csharp && next.is_identifier();
  return attribute && starts_statement(context.before(index)) ? hold_bracketed(context, index, index) : index;
}

}  // namespace mlready
