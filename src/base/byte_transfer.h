#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/byte_stream.h"

namespace mlready {

template <class T>
concept ByteNumber = std::integral<T> || std::is_enum_v<T>;

/// The largest number that a type holds.
template <ByteNumber T>
constexpr std::uint64_t largest_number() {
  if constexpr (std::is_enum_v<T>) {
    return largest_number<std::underlying_type_t<T>>();
  } else {
    return static_cast<std::uint64_t>(std::numeric_limits<T>::max());
  }
}

/// Writes values to a `ByteWriter`, or reads them from a `ByteReader` in the same order. A class that derives from it
/// names the parts of its own types once, for both directions, in overloads of `one`. Where it takes them apart by
/// structured bindings, none is forgotten when a type gets a new part.
/// @tparam Derived with `using ByteTransfer<Derived, Bytes>::one`
template <class Derived, class Bytes>
class ByteTransfer {
 public:
  explicit ByteTransfer(Bytes& bytes) : bytes_(bytes) {}

 protected:
  static constexpr bool reads = std::same_as<Bytes, ByteReader>;

  template <class... Parts>
  void all(Parts&... parts) {
    (derived().one(parts), ...);
  }

  template <ByteNumber T>
  void one(T& value) {
    auto number = static_cast<std::uint64_t>(value);
    bytes_.number(number);
    if constexpr (reads) {
      if (number > largest_number<T>()) return bytes_.fail();
      value = static_cast<T>(number);
    }
  }

  void one(std::string& text) {
    std::string_view value = text;
    bytes_.text(value);
    if constexpr (reads) text = value;
  }

  /// No more elements are read than there are bytes left.
  template <class T>
  void one(std::vector<T>& values) {
    auto size = static_cast<std::uint64_t>(values.size());
    bytes_.number(size);
    if constexpr (reads) {
      if (size > bytes_.left()) return bytes_.fail();
      values.resize(size);
    }
    for (auto& value : values) derived().one(value);
  }

  Bytes& bytes_;

 private:
  Derived& derived() { return static_cast<Derived&>(*this); }
};

}  // namespace mlready
