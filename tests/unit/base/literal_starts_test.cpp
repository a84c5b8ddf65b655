#include "base/literal_starts.h"

#include <array>
#include <string>

#include "support/catch.h"

using mlready::LiteralStarts;

namespace {

constexpr std::array<std::string_view, 4> literals = {"token", "tok", "sk-", "AKIA"};

}  // namespace

TEST_CASE("a literal is found at every offset, even or odd, and at both ends") {
  const LiteralStarts starts(literals);
  for (std::size_t before = 0; before < 40; ++before) {
    for (const std::string literal : {"token", "sk-", "AKIA"}) {
      const std::string lead(before, 'k');
      CHECK(starts.find(lead + literal, 0) == before);
      CHECK(starts.find(lead + literal + "kk", 0) == before);
      CHECK(starts.find(lead + literal, before) == before);
      CHECK(starts.find(lead + literal, before + 1) == std::string_view::npos);
    }
  }
}

TEST_CASE("the first of several literals is found, then the next") {
  const LiteralStarts starts(literals);
  constexpr std::string_view text = "a SK-token";
  CHECK(starts.find(text, 0) == 2);
  CHECK(starts.find(text, 3) == 5);
  CHECK(starts.find(text, 6) == std::string_view::npos);
}

TEST_CASE("ASCII case is ignored; parts of a literal and other bytes are not found") {
  const LiteralStarts starts(literals);
  CHECK(starts.find("akia", 0) == 0);
  CHECK(starts.find("Token", 0) == 0);
  for (const auto* text : {"", "t", "to", "ken", "to ken", "skt", "sk", "aki", "\xFF\xFE\x80", "AK IA"}) {
    CHECK(starts.find(text, 0) == std::string_view::npos);
  }
}
