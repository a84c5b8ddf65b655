#include "config/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace mlready {
namespace {

int number_at(std::string_view text, std::size_t from, std::size_t length) {
  int value = 0;
  std::from_chars(text.data() + from, text.data() + from + length, value);
  return value;
}

}  // namespace

bool is_date(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  const bool formed = text.size() == form.size() && std::ranges::equal(text, form, [](char given, char wanted) {
                        return wanted == 'd' ? given >= '0' && given <= '9' : given == wanted;
                      });
  if (!formed) return false;
  const std::chrono::year_month_day date(std::chrono::year(number_at(text, 0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number_at(text, 5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number_at(text, 8, 2))));
  return date.ok();
}

std::string current_date() {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day date(today);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace mlready
