#pragma once

#include <tsl/robin_map.h>

#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "base/text_hash.h"
#include "engine/record/file_record.h"

namespace mlready {

/// Where a repository's names are used in its code and configuration: reads, calls, imports, registrations by string.
class NameUses {
 public:
  /// Adds the names that a file uses.
  /// @param file its number among the records
  void add(std::span<const NameUse> names, std::uint32_t file, Role role);

  /// Whether anything outside the scope itself names it, other than to pass it on.
  bool named_outside(std::string_view name, std::uint32_t file, ScopeIndex scope) const;

  /// Whether anything uses it, other than to pass it on.
  bool used(std::string_view name) const;

  /// Whether something imports it or lists it in `__all__`.
  bool passed_on(std::string_view name) const;

  /// The test files whose code uses the name, in order.
  std::span<const std::uint32_t> test_files(std::string_view name) const;

  /// All uses of `parts`, each of which saw other files.
  static NameUses merged(std::vector<NameUses> parts);

 private:
  struct Use {
    std::uint32_t file = 0;
    ScopeIndex scope = 0;
    bool many = false;       ///< used in more than one scope
    bool used = false;       ///< other than only passed on
    bool passed_on = false;  ///< somewhere
    std::vector<std::uint32_t> test_files;

    void join(const Use& other);
  };

  Use& use_of(std::string_view name, Use first);

  std::unique_ptr<std::pmr::monotonic_buffer_resource> text_ = std::make_unique<std::pmr::monotonic_buffer_resource>();
  tsl::robin_map<std::string_view, Use, TextHash> uses_;
};

}  // namespace mlready
