#include "reports.h"

#include "base/text.h"
#include "fuzz.h"
#include "mlready/read_report.h"
#include "mlready/reporter.h"

namespace mlready::fuzz {
namespace {

constexpr std::string_view mark = "@TOKEN@";

/// Put together here, so that no file of this project holds what looks like a token.
std::string credential() {
  return std::string("ghp") + "_" + "Zx9Kq2LmWv7Rt4Yp8Nb3Hc6Jd1Fs5GaTe0Uo";
}

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool stands_alone(std::string_view text, std::size_t start, std::size_t end) {
  return (start == 0 || !is_of_word(text[start - 1])) && (end == text.size() || !is_of_word(text[end]));
}

}  // namespace

std::string with_credential(std::string_view text) {
  std::string result;
  std::size_t copied = 0;
  for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) {
    if (!stands_alone(text, at, at + mark.size())) continue;
    result += text.substr(copied, at - copied);
    result += credential();
    copied = at + mark.size();
  }
  return result.append(text.substr(copied));
}

void require_sound(const Report& report) {
  const auto secret = credential();
  for (const auto format : formats())
    require(!contains(render(report, format, {.detailed = true}), secret), "no report shows a credential");
  const auto json = render(report, Format::json);
  const auto read = read_report(json);
  require(read.has_value(), "a JSON report can be read");
  require(render(*read, Format::json) == json, "a JSON report gives the same report back");
}

}  // namespace mlready::fuzz
