#include "mutations.h"

#include <cstdint>
#include <random>
#include <string_view>

namespace mlready::fuzz {
namespace {

/// Bytes that mean something to some format, or to none.
constexpr std::string_view telling_bytes("\0\n\r\t\"'`\\{}[]()<>:;,#%$&*-\x80\xC3\xFF", 29);

/// The distributions of the standard library differ from one to the next; its engines do not.
class Choice {
 public:
  explicit Choice(const std::string& input) : engine_(seed_of(input)) {}

  std::size_t below(std::size_t limit) { return engine_() % limit; }

 private:
  static std::uint32_t seed_of(const std::string& input) {
    std::uint32_t seed = 2166136261U;  // FNV-1a
    for (const char c : input) seed = (seed ^ static_cast<unsigned char>(c)) * 16777619U;
    return seed;
  }

  std::mt19937 engine_;
};

std::string changed(std::string input, Choice& choice) {
  for (int i = 0; i < 4; ++i) input[choice.below(input.size())] = telling_bytes[choice.below(telling_bytes.size())];
  return input;
}

std::string repeated(std::string input, Choice& choice) {
  const auto at = choice.below(input.size());
  const auto part = input.substr(at, 1 + choice.below(64));
  for (int i = 0; i < 8; ++i) input.insert(at, part);
  return input;
}

std::string shortened(std::string input, Choice& choice) {
  return input.erase(choice.below(input.size()), 1 + choice.below(16));
}

}  // namespace

std::vector<Mutation> mutations_of(const std::string& input) {
  std::vector<Mutation> mutations{{"as it is", input}};
  if (input.empty()) return mutations;
  Choice choice(input);
  for (const std::size_t quarter : {1, 2, 3})
    mutations.emplace_back("cut short", input.substr(0, input.size() * quarter / 4));
  mutations.emplace_back("without the last byte", input.substr(0, input.size() - 1));
  for (int i = 0; i < 4; ++i) mutations.emplace_back("bytes changed", changed(input, choice));
  for (int i = 0; i < 2; ++i) mutations.emplace_back("a part repeated", repeated(input, choice));
  for (int i = 0; i < 2; ++i) mutations.emplace_back("a part left out", shortened(input, choice));
  return mutations;
}

}  // namespace mlready::fuzz
