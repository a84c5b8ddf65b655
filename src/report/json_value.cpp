#include "report/json_value.h"

#include <nlohmann/json.hpp>

namespace mlready {
namespace {

const JsonValue::Json& nothing() {
  static const JsonValue::Json null;
  return null;
}

}  // namespace

void JsonValue::complain(const std::string& what) const {
  if (!*error_) *error_ = Error{(path_.empty() ? "the report" : path_) + " " + what, {}, {}};
}

JsonValue JsonValue::operator[](std::string_view key) const {
  const JsonValue missing(nothing(), path_.empty() ? std::string(key) : path_ + "." + std::string(key), *error_);
  if (!json_->is_object()) {
    complain("is no object");
    return missing;
  }
  const auto found = json_->find(key);
  if (found == json_->end()) {
    missing.complain("is missing");
    return missing;
  }
  return {*found, missing.path_, *error_};
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const {
  if (!json_->is_object() || !json_->contains(key)) return std::nullopt;
  return (*this)[key];
}

std::vector<JsonValue> JsonValue::list() const {
  std::vector<JsonValue> values;
  if (!json_->is_array()) complain("is no list");
  if (!json_->is_array()) return values;
  for (const auto& value : *json_) {
    values.push_back({value, path_ + "[" + std::to_string(values.size()) + "]", *error_});
  }
  return values;
}

std::vector<std::pair<std::string, JsonValue>> JsonValue::entries() const {
  std::vector<std::pair<std::string, JsonValue>> values;
  if (!json_->is_object()) complain("is no object");
  if (!json_->is_object()) return values;
  for (const auto& [key, value] : json_->items()) {
    values.emplace_back(key, JsonValue(value, path_ + "." + key, *error_));
  }
  return values;
}

bool JsonValue::is_null() const {
  return json_->is_null();
}

std::string JsonValue::text() const {
  if (json_->is_string()) return json_->get<std::string>();
  complain("is no text");
  return {};
}

bool JsonValue::flag() const {
  if (json_->is_boolean()) return json_->get<bool>();
  complain("is neither true nor false");
  return false;
}

std::uint64_t JsonValue::count(std::uint64_t most) const {
  const bool fits = json_->is_number_unsigned() && json_->get<std::uint64_t>() <= most;
  if (fits) return json_->get<std::uint64_t>();
  complain("is no whole number from 0 to " + std::to_string(most));
  return 0;
}

double JsonValue::percentage() const {
  const double value = json_->is_number() ? json_->get<double>() : -1.0;
  if (value >= 0.0 && value <= 100.0) return value;
  complain("is no number from 0 to 100");
  return 0.0;
}

}  // namespace mlready
