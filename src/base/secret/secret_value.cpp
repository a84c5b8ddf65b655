#include "base/secret/secret_value.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <string>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t least_password = 8;
constexpr std::size_t least_token = 16;
constexpr std::size_t telling_part = 64;    // in a long random value short words turn up by chance
constexpr std::size_t longest_value = 500;  // longer ones are data
constexpr double least_entropy = 3.0;       // bits a character; English words joined have about 2.5 to 3.5

constexpr std::array<std::string_view, 33> guessable{
    "password",  "passwd",      "pass",     "pwd",        "postgres", "root",    "admin", "changeme", "change-me",
    "change_me", "secret",      "minio",    "minioadmin", "minio123", "guest",   "mysql", "mlflow",   "airflow",
    "user",      "123456",      "12345678", "letmein",    "qwerty",   "neo4j",   "redis", "grafana",  "docker",
    "default",   "password123", "admin123", "password1",  "mongo",    "rabbitmq"};

constexpr std::array<std::string_view, 17> placeholder_words{
    "example", "sample", "placeholder", "dummy", "fake",     "todo", "insert", "replace", "redacted",
    "xxx",     "***",    "...",         "your",  "changeit", "mock", "test",   "foobar"};

constexpr std::array<std::string_view, 13> reference_marks{"{",         "$(",       "%(",     "os.environ",  "getenv",
                                                           "env(",      "secrets.", "vault:", "process.env", "config[",
                                                           "settings.", "var.",     "<"};

struct Characters {
  bool lower = false;
  bool upper = false;
  bool digit = false;
  bool other = false;
};

Characters characters_of(std::string_view value) {
  Characters found;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    found.lower = found.lower || std::islower(byte) != 0;
    found.upper = found.upper || std::isupper(byte) != 0;
    found.digit = found.digit || std::isdigit(byte) != 0;
    found.other = found.other || std::isalnum(byte) == 0;
  }
  return found;
}

/// Shannon entropy in bits a character.
double entropy_of(std::string_view value) {
  std::array<std::size_t, 256> counts{};
  for (const char c : value) ++counts[static_cast<std::uint8_t>(c)];
  double bits = 0;
  for (const auto count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(value.size());
    bits -= share * std::log2(share);
  }
  return bits;
}

std::size_t distinct_characters(std::string_view value) {
  std::string sorted(value);
  std::sort(sorted.begin(), sorted.end());
  return static_cast<std::size_t>(std::unique(sorted.begin(), sorted.end()) - sorted.begin());
}

bool is_guessable(std::string_view value) {
  const auto lower = to_lower(value);
  return std::find(guessable.begin(), guessable.end(), lower) != guessable.end() || lower.starts_with("changeme") ||
         lower.starts_with("change-me") || lower.starts_with("change_me") || lower.starts_with("password");
}

/// "credentials.json", "projects/42/secrets/db"; an encoded random value has capitals somewhere.
bool is_path(std::string_view value) {
  constexpr std::array<std::string_view, 12> endings{".json", ".yaml", ".yml", ".pem",  ".key", ".txt",
                                                     ".env",  ".ini",  ".cfg", ".toml", ".crt", ".p12"};
  const bool file = std::ranges::any_of(endings, [&](std::string_view ending) { return value.ends_with(ending); });
  return file || (std::ranges::count(value, '/') > 1 && !characters_of(value).upper);
}

bool is_prose_or_path(std::string_view value) {
  return is_path(value) || value.find_first_of(" \t(){}[],;") != std::string_view::npos || value.starts_with('/') ||
         value.starts_with("./") || value.starts_with("http") || contains(value, "::");
}

}  // namespace

bool is_reference(std::string_view value) {
  if (value.empty() || value.front() == '$' || value.front() == '%' || value.front() == '@') return true;
  return std::any_of(reference_marks.begin(), reference_marks.end(),
                     [&](std::string_view mark) { return contains(value, mark); });
}

bool is_placeholder(std::string_view value) {
  constexpr std::size_t varied = 6;
  const auto lower = to_lower(value.substr(0, telling_part));
  return (value.size() > varied && distinct_characters(value) < varied) || contains(lower, "1234567890") ||
         contains(lower, "0123456789") || contains(lower, "abcdefgh") ||
         std::any_of(placeholder_words.begin(), placeholder_words.end(),
                     [&](std::string_view word) { return contains(lower, word); });
}

ValueLook look_of_password(std::string_view value) {
  if (is_reference(value) || value.size() > longest_value) return ValueLook::none;
  if (is_guessable(value)) return ValueLook::weak;
  if (value.size() < least_password || is_prose_or_path(value) || is_placeholder(value)) return ValueLook::none;
  const auto found = characters_of(value);
  if (found.digit && (found.lower || found.upper)) return ValueLook::random;
  return contains(to_lower(value), "pass") || contains(to_lower(value), "secret") ? ValueLook::weak : ValueLook::none;
}

ValueLook look_of_token(std::string_view value) {
  if (is_reference(value) || value.size() > longest_value || is_prose_or_path(value)) return ValueLook::none;
  if (is_guessable(value)) return ValueLook::weak;
  if (value.size() < least_token || is_placeholder(value)) return ValueLook::none;
  const auto found = characters_of(value);
  const bool mixed = found.digit && (found.lower || found.upper);
  return mixed && entropy_of(value) >= least_entropy ? ValueLook::random : ValueLook::none;
}

}  // namespace mlready
