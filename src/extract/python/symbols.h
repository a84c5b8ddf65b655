#pragma once

#include <string_view>
#include <vector>

#include "extract/python/token.h"

namespace mlready::python {

/// Words that have a fixed symbol. Keywords come first, up to `last_keyword`.
enum class Word : Symbol {
  and_keyword,
  as_keyword,
  assert_keyword,
  async_keyword,
  await_keyword,
  break_keyword,
  class_keyword,
  continue_keyword,
  def_keyword,
  del_keyword,
  elif_keyword,
  else_keyword,
  except_keyword,
  false_keyword,
  finally_keyword,
  for_keyword,
  from_keyword,
  global_keyword,
  if_keyword,
  import_keyword,
  in_keyword,
  is_keyword,
  lambda_keyword,
  none_keyword,
  nonlocal_keyword,
  not_keyword,
  or_keyword,
  pass_keyword,
  raise_keyword,
  return_keyword,
  true_keyword,
  try_keyword,
  while_keyword,
  with_keyword,
  yield_keyword,
  last_keyword = yield_keyword,
  match,
  case_word,
  type,
  type_checking,
  import_error,
  module_not_found_error,
  exception,
  base_exception,
  not_implemented_error,
  call_method,
  unnamed,
  str,
  bytes,
  list,
  dict,
  set,
  first_route_word,  ///< the last part of a call's name that may register a route
  last_route_word = first_route_word + 27,
  count
};

/// Identifiers, each stored once. The texts must outlive this object.
class Symbols {
 public:
  Symbols();

  Symbol intern(std::string_view text);
  std::string_view text(Symbol symbol) const { return entries_[symbol].text; }
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string_view text;
    std::uint64_t hash = 0;
  };

  void grow();

  std::vector<Entry> entries_;
  std::vector<Symbol> slots_;  ///< open addressing; symbol + 1, 0 for a free slot
};

constexpr Symbol symbol_of(Word word) {
  return static_cast<Symbol>(word);
}

constexpr bool is_route_word(Symbol symbol) {
  return symbol >= symbol_of(Word::first_route_word) && symbol <= symbol_of(Word::last_route_word);
}

constexpr bool is_keyword(Symbol symbol) {
  return symbol <= symbol_of(Word::last_keyword);
}

}  // namespace mlready::python
