#include "extract/python/bindings.h"

#include <algorithm>

namespace mlready::python {

Bindings::PerSymbol& Bindings::entry_of(Symbol symbol) {
  if (symbol >= symbols_.size()) symbols_.resize(std::max<std::size_t>(symbol + 1, symbols_.size() * 2));
  return symbols_[symbol];
}

void Bindings::bind(Symbol symbol, Binding binding) {
  PerSymbol& entry = entry_of(symbol);
  if (functions_.empty() || entry.global_in == functions_.back().number) {
    entry.module = binding;
  } else {
    changes_.push_back({symbol, entry.local});
    entry.local = binding;
  }
}

void Bindings::declare_global(Symbol symbol) {
  if (!functions_.empty()) entry_of(symbol).global_in = functions_.back().number;
}

void Bindings::open_function() {
  functions_.push_back({changes_.size(), ++function_count_});
}

void Bindings::close_function() {
  const Function function = functions_.back();
  functions_.pop_back();
  for (; changes_.size() > function.changes; changes_.pop_back()) {
    symbols_[changes_.back().symbol].local = changes_.back().before;
  }
}

void Bindings::bind_attribute(std::uint32_t class_scope, Symbol attribute, Binding binding) {
  std::uint32_t& index = attribute_indices_.at(class_scope, attribute);
  if (index == 0) {
    attributes_.push_back(binding);
    index = static_cast<std::uint32_t>(attributes_.size());
  } else {
    attributes_[index - 1] = binding;
  }
}

Binding Bindings::find_attribute(std::uint32_t class_scope, Symbol attribute) const {
  const std::uint32_t index = attribute_indices_.find(class_scope, attribute);
  return index == 0 ? Binding{} : attributes_[index - 1];
}

}  // namespace mlready::python
