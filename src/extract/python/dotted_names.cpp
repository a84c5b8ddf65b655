#include "extract/python/dotted_names.h"

#include <algorithm>

namespace mlready::python {
namespace {

constexpr std::size_t longest_name = 200;

}  // namespace

NameId DottedNames::add_root(Symbol symbol) {
  if (symbol >= roots_.size()) roots_.resize(symbols_.size());
  return roots_[symbol] = add(0, symbol);
}

NameId DottedNames::child(NameId parent, Symbol symbol) {
  if (parent == 0) return root(symbol);
  if (names_[parent].text.size() > longest_name) parent = root(Word::unnamed);
  const NameId known = children_.find(parent, symbol);
  return known != 0 ? known : add(parent, symbol);
}

NameId DottedNames::add(NameId parent, Symbol symbol) {
  std::string_view text = symbols_.text(symbol);
  if (parent != 0) {
    buffer_.assign(names_[parent].text).append(".").append(text);
    text = facts_.keep(buffer_);
  }
  const auto name = static_cast<NameId>(names_.size());
  names_.push_back({parent, symbol, static_cast<ScopeIndex>(-1), text});
  if (parent != 0) children_.at(parent, symbol) = name;
  return name;
}

NameId DottedNames::of_text(std::string_view text) {
  NameId name = 0;
  while (!text.empty()) {
    const auto size = std::min(text.find('.'), text.size());
    if (size > 0) name = child(name, symbols_.intern(text.substr(0, size)));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return name;
}

bool DottedNames::note_read(NameId name, ScopeIndex scope) {
  if (names_[name].last_reader == scope) return false;
  names_[name].last_reader = scope;
  std::uint32_t& read = reads_.at(name, scope);
  const bool is_new = read == 0;
  read = 1;
  return is_new;
}

}  // namespace mlready::python
