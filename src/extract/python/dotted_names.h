#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/python/number_map.h"
#include "extract/python/symbols.h"
#include "mlready/file_facts.h"

namespace mlready::python {

/// Index into `DottedNames`; 0 is no name.
using NameId = std::uint32_t;

/// Dotted names, each stored once: a tree in which `a.b.c` is the child `c` of `a.b`.
class DottedNames {
 public:
  DottedNames(FileFacts& facts, Symbols& symbols) : facts_(facts), symbols_(symbols), names_(1) {}

  NameId root(Symbol symbol) {
    const NameId known = symbol < roots_.size() ? roots_[symbol] : 0;
    return known != 0 ? known : add_root(symbol);
  }
  NameId root(Word word) { return root(symbol_of(word)); }

  /// `parent.symbol`. A name longer than 200 bytes is continued as `()`, so that names stay bounded.
  NameId child(NameId parent, Symbol symbol);

  /// The name that `text` spells, its parts separated by dots. `text` must outlive this object.
  NameId of_text(std::string_view text);

  std::string_view text(NameId name) const { return names_[name].text; }
  NameId parent(NameId name) const { return names_[name].parent; }
  Symbol last(NameId name) const { return names_[name].symbol; }

  /// Notes that `scope` reads the name.
  /// @return whether that is new
  bool note_read(NameId name, ScopeIndex scope);

 private:
  struct Name {
    NameId parent = 0;
    Symbol symbol = 0;
    ScopeIndex last_reader = static_cast<ScopeIndex>(-1);
    std::string_view text;
  };

  NameId add_root(Symbol symbol);
  NameId add(NameId parent, Symbol symbol);

  FileFacts& facts_;
  Symbols& symbols_;
  std::vector<Name> names_;
  std::vector<NameId> roots_;  ///< by symbol; 0 where there is none yet
  NumberMap children_;
  NumberMap reads_;
  std::string buffer_;
};

}  // namespace mlready::python
