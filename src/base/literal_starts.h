#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// Finds where one of a few literals stands, ASCII case ignored: fast enough to be asked about every byte of a
/// repository, where an expression that needs one of them is not.
class LiteralStarts {
 public:
  /// @param literals each of at least three bytes
  explicit LiteralStarts(std::span<const std::string_view> literals);

  /// The first offset, from `from` on, at which a literal starts; npos where there is none.
  std::size_t find(std::string_view text, std::size_t from) const;

 private:
  bool starts_at(std::string_view text, std::size_t offset) const;

  std::array<std::vector<std::string>, 256> literals_;  ///< in lower case, by their second and third byte
  std::vector<std::uint8_t> pairs_;                     ///< by two bytes: where in a literal they may stand
};

}  // namespace mlready
