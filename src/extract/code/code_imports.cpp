#include "extract/code/code_imports.h"

#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t longest_statement = 4000;  // tokens

/// `import "x"`, `import a "x"`, `import ( … )`.
std::size_t read_go_import(CodeContext& context, std::size_t index) {
  if (!context.token(index).is_word("import")) return index;
  const bool group = context.token(index + 1).is("(");
  const auto end = group ? context.closing(index + 1) : index + 3;
  for (auto at = index + 1; at < end; ++at) {
    const auto& token = context.token(at);
    if (!token.is_string()) continue;
    const auto& alias = context.before(at);
    const bool named = (alias.is_identifier() && !alias.is_word("import")) || alias.is(".");
    context.add_import({token.text, {}, named ? alias.text : std::string_view{}, 0, false}, context.lines(at, at));
    if (!group) return at + 1;
  }
  return group ? end + 1 : index;
}

std::string_view joined(CodeContext& context, std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return left.empty() ? right : left;
  return context.facts().keep(std::string(left) + "." + std::string(right));
}

/// Rust's use tree: `a::{b, c::{d as e}, f::*}`, read without recursion.
std::size_t read_rust_use(CodeContext& context, std::size_t index) {
  if (!context.token(index).is_word("use") || is_separator(context.before(index))) return index;
  std::vector<std::string_view> prefixes = {{}};
  std::string_view path;
  std::string_view alias;
  std::string_view last;
  auto first = index;
  const auto finish = [&] {
    if (!last.empty()) {
      const auto module = joined(context, prefixes.back(), path);
      context.add_import({module.empty() ? last : module, module.empty() ? std::string_view{} : last, alias, 0, false},
                         context.lines(first, first));
    }
    path = alias = last = {};
  };
  auto at = index + 1;
  for (; at < context.size() && at < index + longest_statement && !context.token(at).is(";"); ++at) {
    const auto& token = context.token(at);
    constexpr std::size_t deepest = 32;
    if (token.is("{")) {
      if (prefixes.size() > deepest) break;
      prefixes.push_back(joined(context, prefixes.back(), joined(context, path, last)));
      path = last = {};
    } else if (token.is(",") || token.is("}")) {
      finish();
      if (token.is("}") && prefixes.size() > 1) prefixes.pop_back();
    } else if (token.is_word("as")) {
      alias = context.token(++at).text;
    } else if (token.is_identifier() || token.is("*")) {
      first = at;
      path = joined(context, path, last);
      last = token.text;
    }
  }
  finish();
  return at;
}

/// `{A, B => C}` behind a package; the index behind it.
std::size_t read_selectors(CodeContext& context, std::string_view package, std::size_t open) {
  const auto close = context.closing(open);
  for (auto at = open + 1; at < close; ++at) {
    const auto& token = context.token(at);
    if (!token.is_identifier()) continue;
    const bool renamed = context.token(at + 1).is("=>") || context.token(at + 1).is_word("as");
    const auto name = token.text == "_" ? std::string_view("*") : token.text;
    context.add_import({package, name, renamed ? context.token(at + 2).text : std::string_view{}, 0, false},
                       context.lines(at, at));
    if (renamed) at += 2;
  }
  return close + 1;
}

/// `import [static] a.b.C`, `import a.b.*`, `import a.b.C as D`, Scala's `import a.b.{C, D => E}` and `a.b._`.
std::size_t read_jvm_import(CodeContext& context, std::size_t index) {
  if (!context.token(index).is_word("import") || is_separator(context.before(index))) return index;
  auto at = index + 1;
  if (context.token(at).is_word("static")) ++at;
  if (!context.token(at).is_identifier()) return index;
  const auto name = context.dotted_name(at);
  const auto lines = context.lines(at, name.last);
  at = name.last + 1;
  const bool all = context.token(name.last).is_word("_");
  if (context.token(at).is(".") && context.token(at + 1).is("{")) return read_selectors(context, name.name, at + 1);
  if (all || (context.token(at).is(".") && context.token(at + 1).is("*"))) {
    const auto package = all && name.name.size() > 2 ? name.name.substr(0, name.name.size() - 2) : name.name;
    context.add_import({package, "*", {}, 0, false}, lines);
    return all ? at : at + 2;
  }
  const bool renamed = context.token(at).is_word("as");
  context.add_import({name.name, {}, renamed ? context.token(at + 1).text : std::string_view{}, 0, false}, lines);
  return renamed ? at + 2 : at;
}

/// `using A.B;`, `using static A.B;`, `using X = A.B;`. A `using` statement or declaration is none.
std::size_t read_csharp_using(CodeContext& context, std::size_t index) {
  if (!context.token(index).is_word("using")) return index;
  auto at = index + 1;
  if (context.token(at).is_word("static")) ++at;
  std::string_view alias;
  if (context.token(at + 1).is("=")) {
    alias = context.token(at).text;
    at += 2;
  }
  if (!context.token(at).is_identifier()) return index;
  const auto name = context.dotted_name(at);
  if (!context.token(name.last + 1).is(";")) return index;
  context.add_import({name.name, {}, alias, 0, false}, context.lines(at, name.last));
  return name.last + 1;
}

/// Index of the module's string in `import … from "m"`, `export … from "m"`, `import "m"`; `index` where there is none.
std::size_t module_string(const CodeContext& context, std::size_t index) {
  constexpr std::size_t longest = 600;
  if (context.token(index + 1).is_string()) return index + 1;
  auto at = index + 1;
  for (; at < context.size() && at < index + longest && !context.token(at).is_word("from"); ++at) {
    const auto& token = context.token(at);
    if (token.is("(") || token.is(";") || token.is("=") || token.is_string()) return index;
  }
  return context.token(at + 1).is_string() ? at + 1 : index;
}

std::size_t read_javascript_import(CodeContext& context, std::size_t index) {
  const auto& keyword = context.token(index);
  if ((!keyword.is_word("import") && !keyword.is_word("export")) || is_separator(context.before(index))) return index;
  const auto string = module_string(context, index);
  if (string == index || (keyword.is_word("export") && string == index + 1)) return index;
  const auto module = context.token(string).text;
  const auto lines = context.lines(index, string);
  bool named = false;
  bool in_braces = false;
  for (auto at = index + 1; at + 1 < string; ++at) {
    const auto& token = context.token(at);
    if (token.is("{") || token.is("}")) in_braces = token.is("{");
    const bool all = token.is("*");
    if ((!token.is_identifier() && !all) || token.is_word("type") || token.is_word("from")) continue;
    const bool renamed = context.token(at + 1).is_word("as");
    const auto alias = renamed ? context.token(at + 2).text : std::string_view{};
    if (in_braces) {
      context.add_import({module, token.text, alias, 0, false}, lines);
    } else {
      context.add_import({module, {}, all ? alias : token.text, 0, false}, lines);
    }
    named = true;
    if (renamed) at += 2;
  }
  if (!named) context.add_import({module, {}, {}, 0, false}, lines);
  return string + 1;
}

/// `#include <x/y.h>`, `#include "y.h"`.
std::size_t read_include(CodeContext& context, std::size_t index) {
  if (!context.token(index).is("#") || !context.token(index + 1).is_word("include")) return index;
  const auto& target = context.token(index + 2);
  if (target.is_string()) {
    context.add_import({target.text, {}, {}, 0, false}, context.lines(index, index));
    return index + 3;
  }
  auto at = index + 3;
  while (at < context.size() && !context.token(at).is(">") && context.token(at).line == target.line) ++at;
  if (!target.is("<") || !context.token(at).is(">") || at == index + 3) return index;
  context.add_import({context.source(index + 3, at - 1), {}, {}, 0, false}, context.lines(index, index));
  return at + 1;
}

/// `using A, B.C`, `using A: b, c`, `import A`.
std::size_t read_julia_import(CodeContext& context, std::size_t index) {
  const auto& keyword = context.token(index);
  if (!keyword.is_word("using") && !keyword.is_word("import")) return index;
  auto at = index + 1;
  std::string_view module;
  bool names = false;
  while (context.token(at).is_identifier() && context.token(at).line == context.token(at - 1).line) {
    const auto name = context.dotted_name(at);
    const auto lines = context.lines(at, name.last);
    at = name.last + 1;
    if (context.token(at).is(":")) {
      module = name.name;
      names = true;
    } else {
      context.add_import({names ? module : name.name, names ? name.name : std::string_view{}, {}, 0, false}, lines);
    }
    if (!context.token(at).is(",") && !context.token(at).is(":")) break;
    ++at;
  }
  return at;
}

std::size_t read_protobuf_import(CodeContext& context, std::size_t index) {
  if (!context.token(index).is_word("import")) return index;
  const auto string = context.token(index + 1).is_string() ? index + 1 : index + 2;
  if (!context.token(string).is_string()) return index;
  context.add_import({context.token(string).text, {}, {}, 0, false}, context.lines(index, string));
  return string + 1;
}

}  // namespace

std::size_t read_code_import(CodeContext& context, std::size_t index) {
  switch (context.language()) {
    case Language::go:
      return read_go_import(context, index);
    case Language::rust:
      return read_rust_use(context, index);
    case Language::java:
    case Language::kotlin:
    case Language::scala:
      return read_jvm_import(context, index);
    case Language::csharp:
      return read_csharp_using(context, index);
    case Language::javascript:
    case Language::typescript:
      return read_javascript_import(context, index);
    case Language::cpp:
      return read_include(context, index);
    case Language::julia:
      return read_julia_import(context, index);
    case Language::protobuf:
      return read_protobuf_import(context, index);
    default:
      return index;
  }
}

void add_called_import(CodeContext& context, std::size_t index, std::size_t open) {
  const auto& argument = context.token(open + 1);
  const auto name = context.token(index).text;
  const bool javascript = context.syntax().regex_literals && (name == "require" || name == "import");
  const bool r =
      context.language() == Language::r && is_word_of(" library require requireNamespace loadNamespace ", name);
  if ((!javascript || !argument.is_string()) && (!r || (!argument.is_string() && !argument.is_identifier()))) return;
  const bool assigned = context.before(index).is("=") && index >= 2 && context.token(index - 2).is_identifier();
  const auto alias = assigned ? context.token(index - 2).text : std::string_view{};
  context.add_import({argument.text, {}, alias, 0, false}, context.lines(index, open));
}

}  // namespace mlready
