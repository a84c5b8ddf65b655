#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mlready/fact_store.h"

namespace mlready {

/// Where the names of a repository's scopes are used in its code and configuration: reads, calls, imports,
/// registrations by string. No other names are kept: only those of functions and classes are ever asked for.
class NameUses {
 public:
  explicit NameUses(const FactStore& store);

  /// Whether anything outside the scope itself names it.
  bool named_outside(std::string_view name, std::uint32_t file, ScopeIndex scope) const;

  /// The test files that use the name.
  std::span<const std::uint32_t> test_files(std::string_view name) const;

 private:
  struct Use {
    std::uint32_t file = 0;
    ScopeIndex scope = 0;
    bool any = false;
    bool many = false;  ///< used in more than one scope
    std::vector<std::uint32_t> test_files;
  };

  /// Where and in which kind of file a fact uses names.
  struct Place {
    std::uint32_t file = 0;
    ScopeIndex scope = 0;
    bool test = false;
  };

  void add_fact(const Fact& fact, Place place);
  void add_name(std::string_view dotted, Place place);
  void add_words(std::string_view text, Place place);

  std::unordered_map<std::string_view, Use> uses_;  ///< by the name of a scope
};

}  // namespace mlready
