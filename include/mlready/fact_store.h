#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "mlready/fact_reference.h"
#include "mlready/file_facts.h"

namespace mlready {

/// The facts of all files, indexed by kind. Written once, then only read, from any thread.
class FactStore {
 public:
  static constexpr std::size_t kinds = std::variant_size_v<FactPayload>;

  /// @param files in any order; kept sorted by path
  explicit FactStore(std::vector<FileFacts> files);

  std::span<const FileFacts> files() const { return files_; }

  /// All facts of the kind with index `kind` in `FactPayload`, in order.
  std::span<const FactReference> of_kind(std::size_t kind) const { return by_kind_[kind]; }

  template <class T>
  std::span<const FactReference> of() const {
    return of_kind(FactPayload(T{}).index());
  }

  const FileFacts& file(FactReference reference) const { return files_[reference.file]; }
  const Fact& fact(FactReference reference) const { return files_[reference.file].facts()[reference.fact]; }

  template <class T>
  const T& get(FactReference reference) const {
    return std::get<T>(fact(reference).payload);
  }

  /// The file at `path`; nothing where there is none.
  const FileFacts* find(std::string_view path) const;

 private:
  std::vector<FileFacts> files_;
  std::array<std::vector<FactReference>, kinds> by_kind_;
};

}  // namespace mlready
