#include "base/literal_starts.h"

#include <algorithm>
#include <cctype>
#include <cstring>

#include "base/text.h"

namespace mlready {
namespace {

// A literal of three bytes has a pair of its first three at every even offset of a text: only those are looked up.
constexpr std::uint8_t first_pair = 1;
constexpr std::uint8_t second_pair = 2;

std::uint16_t pair_at(const char* bytes) {
  std::uint16_t pair = 0;
  std::memcpy(&pair, bytes, sizeof pair);
  return pair;
}

std::array<char, 2> both_cases(char c) {
  return {c, static_cast<char>(std::toupper(static_cast<unsigned char>(c)))};
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t bucket_of(char second, char third) {
  return static_cast<unsigned char>(second) ^ (static_cast<unsigned char>(third) << 1 & 0xFF);
}

void mark(std::vector<std::uint8_t>& pairs, char first, char second, std::uint8_t place) {
  for (const char one : both_cases(first)) {
    for (const char other : both_cases(second)) {
      const std::array<char, 2> pair = {one, other};
      pairs[pair_at(pair.data())] |= place;
    }
  }
}

}  // namespace

LiteralStarts::LiteralStarts(std::span<const std::string_view> literals) : pairs_(std::size_t{1} << 16) {
  for (const auto literal : literals) {
    auto text = to_lower(literal);
    mark(pairs_, text[0], text[1], first_pair);
    mark(pairs_, text[1], text[2], second_pair);
    literals_[bucket_of(text[1], text[2])].push_back(std::move(text));
  }
}

std::size_t LiteralStarts::find(std::string_view text, std::size_t from) const {
  const auto place_of = [bytes = text.data(), pairs = pairs_.data()](std::size_t at) {
    return pairs[pair_at(bytes + at)];
  };
  for (std::size_t at = from; at + 1 < text.size(); at += 2) {
    const auto place = place_of(at);
    if (place == 0) continue;
    const bool second = (place & second_pair) != 0 && at > from && (place_of(at - 1) & first_pair) != 0;
    if (second && starts_at(text, at - 1)) return at - 1;
    const bool first = (place & first_pair) != 0 && at + 2 < text.size() && (place_of(at + 1) & second_pair) != 0;
    if (first && starts_at(text, at)) return at;
  }
  return std::string_view::npos;
}

bool LiteralStarts::starts_at(std::string_view text, std::size_t offset) const {
  const auto rest = text.substr(offset);
  return std::ranges::any_of(literals_[bucket_of(lower(rest[1]), lower(rest[2]))], [&](const std::string& literal) {
    return rest.size() >= literal.size() && std::ranges::equal(literal, rest.substr(0, literal.size()), {}, {}, lower);
  });
}

}  // namespace mlready
