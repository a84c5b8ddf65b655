#include "extract/python/extraction.h"
#include "extract/python/module_name.h"
#include "extract/python/web_framework.h"

namespace mlready::python {

TokenIndex Extraction::read_import(TokenIndex at) {
  const TokenIndex end = statement_end(at);
  for (const Range element : elements_of({at + 1, end})) {
    if (kind(element.begin) != TokenKind::name) continue;
    const TokenIndex as = find_word(element, Word::as_keyword);
    const std::string_view module = text({element.begin, as});
    const bool renamed = as + 1 < element.end && kind(as + 1) == TokenKind::name;
    if (web_framework_.empty()) web_framework_ = web_framework_of(module);
    add(Import{module, {}, renamed ? text(as + 1) : std::string_view{}, 0, frame_.guarded}, lines_of({at, end}));
    if (renamed) {
      bind_import(token(as + 1).link, names_.of_text(module));
    } else {
      bind_import(token(element.begin).link, names_.root(token(element.begin).link));
    }
  }
  return end;
}

/// Reads `from module import a as b, c`, with or without brackets.
TokenIndex Extraction::read_from_import(TokenIndex at) {
  const TokenIndex end = statement_end(at);
  const TokenIndex word = find_word({at + 1, end}, Word::import_keyword);
  if (word == end) return read_simple(at);
  Import import;
  TokenIndex module = at + 1;
  for (; kind(module) == TokenKind::dot || kind(module) == TokenKind::ellipsis; ++module) {
    import.level += token(module).length;
  }
  import.module = text({module, word});
  if (import.level > 0) {
    import.module = facts_.keep(absolute_module(facts_.file().path, import.module, import.level));
  }
  import.guarded = frame_.guarded;
  const bool bracketed = kind(word + 1) == TokenKind::open;
  add_imported_names(bracketed ? Range{word + 2, token(word + 1).link} : Range{word + 1, end}, import,
                     lines_of({at, end}));
  return end;
}

void Extraction::add_imported_names(Range names, const Import& import, Lines lines) {
  const NameId module = names_.of_text(import.module);
  if (web_framework_.empty()) web_framework_ = web_framework_of(import.module);
  for (const Range element : elements_of(names)) {
    Import one = import;
    one.name = text(element.begin);
    const bool renamed = element.end - element.begin >= 3 && is_word(element.begin + 1, Word::as_keyword) &&
                         kind(element.begin + 2) == TokenKind::name;
    if (renamed) one.alias = text(element.begin + 2);
    add(one, lines);
    if (kind(element.begin) != TokenKind::name) continue;
    const TokenIndex bound = renamed ? element.begin + 2 : element.begin;
    bind_import(token(bound).link, names_.child(module, token(element.begin).link));
  }
}

/// In the handler of a failed import, names keep what the failed one would have given.
void Extraction::bind_import(Symbol symbol, NameId name) {
  if (frame_.fallback && bindings_.find(symbol).resolves()) return;
  bindings_.bind(symbol, {name, Binding::Kind::alias});
}

}  // namespace mlready::python
