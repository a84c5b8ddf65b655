#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mlready/fact_store.h"

namespace mlready {

/// Where names are used in the repository's code and configuration: reads, calls, imports, registrations by string.
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
    bool many = false;  ///< used in more than one scope
  };

  void add_name(std::string_view dotted, std::uint32_t file, ScopeIndex scope, bool test);
  void add_words(std::string_view text, std::uint32_t file, ScopeIndex scope);
  void add_fact(const Fact& fact, std::uint32_t file, bool test);

  std::unordered_map<std::string_view, Use> uses_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> test_files_;
};

}  // namespace mlready
