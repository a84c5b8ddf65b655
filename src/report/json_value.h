#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "mlready/result.h"

namespace mlready {

/// A value of a JSON document, read strictly. It knows its path from the top. The first mistake is kept in the error
/// that all values of a document share; what cannot be read is empty, so that a reader need not look after each step.
class JsonValue {
 public:
  using Json = nlohmann::ordered_json;

  /// `json` and `error` outlive this object.
  JsonValue(const Json& json, std::string path, std::optional<Error>& error)
      : json_(&json), path_(std::move(path)), error_(&error) {}

  /// The value of that key of an object. Its lack is a mistake.
  JsonValue operator[](std::string_view key) const;

  /// The value of that key of an object; nothing where it has none.
  std::optional<JsonValue> find(std::string_view key) const;

  std::vector<JsonValue> list() const;
  std::vector<std::pair<std::string, JsonValue>> entries() const;

  bool is_null() const;
  std::string text() const;
  bool flag() const;

  /// A whole number from 0 to `most`.
  std::uint64_t count(std::uint64_t most) const;

  /// A number from 0 to 100.
  double percentage() const;

  /// The value of an enumeration that `from` finds by name.
  template <class T>
  T term(std::optional<T> (*from)(std::string_view)) const {
    const auto name = text();
    const auto value = from(name);
    if (!value) complain("has no meaning: \"" + one_line(name, most_shown) + "\"");
    return value.value_or(T{});
  }

  /// Keeps "PATH WHAT" as the mistake, unless there is one already.
  void complain(const std::string& what) const;

 private:
  static constexpr std::size_t most_shown = 60;  ///< bytes of a value in a message

  const Json* json_;
  std::string path_;
  std::optional<Error>* error_;
};

}  // namespace mlready
