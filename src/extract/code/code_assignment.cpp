#include <string>
#include <vector>

#include "base/text.h"
#include "extract/code/code_statements.h"

namespace mlready {
namespace {

bool ends_value(const CodeContext& context, std::size_t index) {
  const auto& next = context.token(index + 1);
  return index + 1 >= context.size() || next.line > context.token(index).line || next.is(";") || next.is(",") ||
         next.is(")") || next.is("}");
}

/// Index of the first token of the dotted name that ends at `last`.
std::size_t name_start(const CodeContext& context, std::size_t last) {
  constexpr std::size_t longest = 16;
  auto first = last;
  while (first >= 2 && last - first < longest && is_separator(context.token(first - 1)) &&
         context.token(first - 2).is_identifier()) {
    first -= 2;
  }
  return first;
}

struct Target {
  std::string_view name;
  std::string_view annotation;
  std::size_t first = 0;
};

/// What stands before the sign: `name`, `a.b` or `name: Type`; an empty name for anything else.
Target target_before(CodeContext& context, std::size_t sign) {
  if (sign == 0 || !context.token(sign - 1).is_identifier()) return {};
  const auto first = name_start(context, sign - 1);
  const auto name = context.dotted_name(first).name;
  if (first >= 2 && context.token(first - 1).is(":") && context.token(first - 2).is_identifier()) {
    return {context.token(first - 2).text, name, first - 2};
  }
  return {name, {}, first};
}

/// Walks an object literal without recursion and adds its leaves.
class ObjectKeys {
 public:
  ObjectKeys(CodeContext& context, std::string_view name) : context_(context), path_(name) {}

  void read(std::size_t open) {
    const auto close = context_.closing(open);
    lengths_.push_back(path_.size());
    for (auto at = open + 1; at < close; ++at) at = read_token(at);
  }

 private:
  std::size_t read_token(std::size_t at) {
    const auto& token = context_.token(at);
    const bool key = (token.is_identifier() || token.is_string()) && context_.token(at + 1).is(":");
    if (key) return read_member(at);
    if (token.is("}") && lengths_.size() > 1) lengths_.pop_back();
    if (token.is("(") || (token.is("{") && !context_.before(at).is(":"))) return context_.closing(at);
    return at;
  }

  std::size_t read_member(std::size_t at) {
    constexpr std::size_t deepest = 16;
    path_.resize(lengths_.back());
    if (!path_.empty()) path_ += '.';
    path_ += context_.token(at).text;
    const auto value = at + 2;
    const auto& token = context_.token(value);
    if (token.is("{") && lengths_.size() < deepest) {
      lengths_.push_back(path_.size());
      return value;
    }
    if (token.is("[")) {
      read_array(value);
      return context_.closing(value);
    }
    if (is_literal(token)) add(path_, value);
    return token.is("{") ? context_.closing(value) : at + 1;
  }

  void read_array(std::size_t open) {
    for (auto at = open + 1; at < context_.closing(open); ++at) {
      if (is_literal(context_.token(at))) add(path_ + "[]", at);
      at = context_.closing(at);
    }
  }

  void add(const std::string& path, std::size_t value) {
    context_.facts().add(ConfigKey{context_.facts().keep(path), context_.token(value).text},
                         context_.lines(value, value), context_.scope());
  }

  CodeContext& context_;
  std::string path_;
  std::vector<std::size_t> lengths_;  ///< of the path at each open brace
};

}  // namespace

void read_code_assignment(CodeContext& context, std::size_t index) {
  const auto& sign = context.token(index);
  const bool assigns = sign.is("=") || sign.is(":=") || (sign.is("<-") && context.language() == Language::r);
  if (!assigns) return;
  const auto target = target_before(context, index);
  if (target.name.empty()) return;
  const auto value = index + 1;
  if (is_literal(context.token(value)) && ends_value(context, value)) {
    context.facts().add(Assignment{target.name, target.annotation, context.token(value).text, true},
                        context.lines(target.first, value), context.scope());
  } else if (context.token(value).is("{") && context.syntax().regex_literals && context.scope() == 0) {
    ObjectKeys(context, target.name).read(value);
  }
}

}  // namespace mlready
