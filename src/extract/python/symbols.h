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
  /// With the words, and nothing else.
  static Symbols with_words();

  Symbol intern(std::string_view text);
  std::string_view text(Symbol symbol) const { return texts_[symbol]; }
  std::size_t size() const { return texts_.size(); }

 private:
  Symbols();

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< symbol + 1; 0 for a free slot
  };

  /// The slot of a text with that hash, or the free one where it belongs.
  Slot& slot_of(std::string_view text, std::uint32_t hash);
  void grow();

  std::vector<std::string_view> texts_;
  std::vector<Slot> slots_;  ///< open addressing
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
