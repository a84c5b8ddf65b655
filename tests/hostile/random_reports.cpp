// Writes reports whose every text is drawn from dangerous pieces: random-reports FOLDER FIRST_SEED COUNT.
//
// For each seed a folder with
//   hostile/FORMAT, twin/FORMAT   the report in every format, and one in which each text is only its mark
//   texts.json                    the texts of the hostile report by their marks, their bytes in hexadecimal
//
// A mark is a word that stands in one text only, so that a reader finds where each text went.

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <random>

#include "mlready/reporter.h"
#include "report_texts.h"
#include "unit/report/sample_report.h"

namespace {

using namespace mlready;

constexpr std::array<std::string_view, 48> pieces = {"\x1b[31m",
                                                     "\x1b]0;owned\x07",
                                                     "\x1b]8;;https://evil.test\x1b\\",
                                                     "\x9b"
                                                     "1m",
                                                     "\xc2\x9b"
                                                     "1m",
                                                     "\x07",
                                                     "\x7f",
                                                     "\b\b",
                                                     "\r",
                                                     "\n",
                                                     "\r\n\r\n",
                                                     "\t",
                                                     "\xe2\x80\xa8",
                                                     "\xe2\x80\xa9",
                                                     "\xc2\x85",
                                                     "\v\f",
                                                     "\xe2\x80\xae",
                                                     "\xe2\x81\xa6",
                                                     "\xe2\x80\x8b",
                                                     "\xef\xbb\xbf",
                                                     "\xf3\xa0\x81\x81",
                                                     "\xef\xbf\xbe",
                                                     "\xed\xa0\x80",
                                                     "\xff\xfe",
                                                     "\xc3",
                                                     "\xf0\x9f\x9a",
                                                     "\xf0\x9f\x9a\x80",
                                                     "\xcc\x81",
                                                     "::error file=a::owned",
                                                     "\n::add-mask::owned",
                                                     "##vso[task.complete result=Succeeded;]",
                                                     "##teamcity[buildStop comment='x']",
                                                     "##[group]",
                                                     "|n']",
                                                     "]]>",
                                                     "<![CDATA[",
                                                     "--><!--",
                                                     "<script>alert(1)</script>",
                                                     "' onload='x' \" onload=\"x",
                                                     "</code></pre></details>",
                                                     "&lt;&#x27;&",
                                                     "=cmd|' /C calc'!A0",
                                                     "@SUM(1)",
                                                     "```\n~~~\n",
                                                     "`|` **_x_** [a](javascript:x) ![b](c)",
                                                     "@owner #1 www.evil.test",
                                                     "{0} {{7*7}} ${{ x }} $(x)",
                                                     "\\\"',;:%25%0A%5D"};

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t count) {
  return random() % count;  // the distributions of the library differ from one to the next
}

std::string few_pieces(Random& random) {
  constexpr std::size_t most = 4;
  std::string text;
  for (auto count = below(random, most); count > 0; --count) text += pieces[below(random, pieces.size())];
  return text;
}

std::string very_long(Random& random) {
  constexpr std::size_t size = 20'000;
  std::string text;
  while (text.size() < size) text += pieces[below(random, pieces.size())];
  return text;
}

/// A word of letters that no piece and no report has.
std::string mark_of(std::size_t number) {
  std::string mark = "qz";
  for (int digit = 0; digit < 3; ++digit, number /= 20) mark += "bcdfghjklmnpqrstvwxy"[number % 20];
  return mark + "zq";
}

struct Texts {
  std::map<std::string, std::string> by_mark;
};

/// A report in which every text has a mark, between random pieces unless `random` is null.
Report marked_report(Random* random, bool with_long_ones, Texts& texts) {
  auto report = full_sample_report();
  for_each_text(report, [&](std::string& text) {
    const auto mark = mark_of(texts.by_mark.size());
    text = mark;
    if (random != nullptr) text = few_pieces(*random) + mark + few_pieces(*random);
    if (random != nullptr && with_long_ones && below(*random, 20) == 0) text += very_long(*random);
    texts.by_mark.emplace(mark, text);
  });
  for_each_address(report, [&](std::string& address) {
    address = "https://example.org/a";
    if (random != nullptr) address += few_pieces(*random);
  });
  return report;
}

void write_formats(const std::filesystem::path& folder, const Report& report) {
  std::filesystem::create_directories(folder);
  for (const auto format : formats()) {
    std::ofstream(folder / to_string(format), std::ios::binary) << render(report, format);
  }
}

void write_texts(const std::filesystem::path& path, const Texts& texts) {
  std::ofstream file(path, std::ios::binary);
  const char* separator = "{";
  for (const auto& [mark, text] : texts.by_mark) {
    file << std::exchange(separator, ",\n") << fmt::format("\"{}\": \"", mark);
    for (const char c : text) file << fmt::format("{:02x}", static_cast<unsigned char>(c));
    file << '"';
  }
  file << "}\n";
}

/// Every fourth report has very long texts too.
void write_seed(const std::filesystem::path& folder, unsigned seed) {
  Random random(seed);
  Texts texts;
  Texts marks;
  write_formats(folder / "hostile", marked_report(&random, seed % 4 == 3, texts));
  write_formats(folder / "twin", marked_report(nullptr, false, marks));
  write_texts(folder / "texts.json", texts);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "Usage: random-reports FOLDER FIRST_SEED COUNT\n";
    return 2;
  }
  const auto first = static_cast<unsigned>(std::stoul(arguments[2]));
  const auto seeds = static_cast<unsigned>(std::stoul(arguments[3]));
  for (unsigned seed = first; seed < first + seeds; ++seed) {
    write_seed(std::filesystem::path(arguments[1]) / std::to_string(seed), seed);
  }
  return 0;
}
