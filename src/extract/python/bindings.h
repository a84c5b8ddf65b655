#pragma once

#include <vector>

#include "extract/python/dotted_names.h"
#include "extract/python/number_map.h"
#include "extract/python/symbols.h"

namespace mlready::python {

/// What a name of the source stands for.
struct Binding {
  enum class Kind : std::uint8_t {
    absent,    ///< never bound here
    plain,     ///< bound to something unknown: stands for itself
    alias,     ///< imported, or assigned from an imported name
    instance,  ///< made by a call of `name`
  };

  NameId name = 0;
  Kind kind = Kind::absent;

  bool resolves() const { return kind == Kind::alias || kind == Kind::instance; }
};

/// Names bound in the module, in the functions that are open, and attributes of `self` in the class that is open.
class Bindings {
 public:
  /// What `symbol` means here.
  Binding find(Symbol symbol) const {
    if (symbol >= symbols_.size()) return {};
    const PerSymbol& entry = symbols_[symbol];
    return entry.local.kind != Binding::Kind::absent ? entry.local : entry.module;
  }

  void bind(Symbol symbol, Binding binding);

  /// Binds in the module from now on, though in a function (`global x`).
  void declare_global(Symbol symbol);

  void open_function();
  void close_function();

  /// Attributes of instances, by class.
  void bind_attribute(std::uint32_t class_scope, Symbol attribute, Binding binding);
  Binding find_attribute(std::uint32_t class_scope, Symbol attribute) const;

 private:
  struct PerSymbol {
    Binding local;
    Binding module;
    std::uint32_t global_in = 0;  ///< number of the function that declared it global
  };
  struct Change {
    Symbol symbol = 0;
    Binding before;
  };
  struct Function {
    std::size_t changes = 0;
    std::uint32_t number = 0;
  };

  PerSymbol& entry_of(Symbol symbol);

  std::vector<PerSymbol> symbols_;
  std::vector<Change> changes_;
  std::vector<Function> functions_;
  std::uint32_t function_count_ = 0;
  NumberMap attribute_indices_;
  std::vector<Binding> attributes_;
};

}  // namespace mlready::python
