#include <algorithm>

#include "base/secret/redact.h"
#include "base/text.h"
#include "fuzz.h"

namespace mlready::fuzz {
namespace {

constexpr std::size_t limit = 80;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace

/// The functions on text that all readers share.
void base_text(std::string_view input) {
  const auto parts = split(input, ',');
  require(join({parts.begin(), parts.end()}, ",") == input, "what was split can be joined again");
  for (const auto line : split_lines(input))
    require(line.find_first_of("\r\n") == std::string_view::npos, "a line holds no line end");
  const auto line = one_line(input, limit);
  require(line.size() <= limit, "one line keeps to its limit");
  require(std::ranges::none_of(line, is_control), "one line holds no control character");
  require(one_line(line, limit) == line, "one line of one line is the same");
  require(edit_distance(input.substr(0, limit), line) <= limit, "words differ by no more than their length");
  const auto redacted = redact(input);
  require(redact(redacted) == redacted, "nothing is left to redact");
}

}  // namespace mlready::fuzz
