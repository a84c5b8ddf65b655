#include <algorithm>

#include "base/text.h"
#include "mlready/reporter.h"
#include "report/escape.h"
#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (const auto line : split_lines(text)) widest = std::max(widest, display_width(line));
  return widest;
}

}  // namespace

TEST_CASE("The console report begins with how ready the repository is") {
  const auto text = render(sample_report(), Format::console);
  CHECK(text.rfind("mlready 1.2.3  service  0123456789 with local changes\n\n"
                   "Production readiness  37.5 of 100\n"
                   "Coverage              20.0 % (3 of 16 items apply)\n"
                   "Weakest area          Security, 0.0\n",
                   0) == 0);
  CHECK(has(text, "75.0  1 met   1 partial   0 missing\n"));
}

TEST_CASE("The console report lists what to do, gravest first, with place and remedy") {
  const auto text = render(sample_report(), Format::console);
  CHECK(has(text,
            "To do: critical\n  ✗ Title of secrets  security.secrets\n    missing: no secrets manager\n"
            "    Fix: Do secrets like this.\n"));
  CHECK(has(text, "    README.md:3  We track lineage.\n"));
  CHECK(text.find("To do: critical") < text.find("To do: medium"));
  CHECK(has(text, "  ✓ data.validation                       src/check.py:12-14\n"));
  CHECK(has(text, "Not applicable\n  security.tls\n"));
  CHECK(has(text, "Could not be read\n  broken.py:9: string without an end\n"));
}

TEST_CASE("The console report shows code of the remedy only in detail") {
  RenderOptions options;
  CHECK_FALSE(has(render(sample_report(), Format::console, options), "run --it"));
  options.detailed = true;
  CHECK(has(render(sample_report(), Format::console, options), "run --it"));
}

TEST_CASE("The console report keeps to the width of the terminal") {
  auto report = sample_report();
  report.items[2].verdict.summary =
      "a long summary that has to be broken into lines, 부하 테스트 부하 테스트 부하 테스트";
  report.items[1].verdict.evidence[0].excerpt = std::string(300, 'x');
  for (const unsigned width : {60U, 80U, 132U}) {
    RenderOptions options;
    options.width = width;
    CAPTURE(width);
    CHECK(widest_line(render(report, Format::console, options)) <= width);
  }
}

TEST_CASE("The console report paints only where colour is asked for") {
  RenderOptions options;
  CHECK_FALSE(has(render(sample_report(), Format::console, options), "\x1b"));
  options.color = true;
  CHECK(has(render(sample_report(), Format::console, options), "\x1b[31m✗\x1b[0m"));
}

TEST_CASE("The console report is ASCII where the terminal shows no more") {
  auto report = hostile_report("부하 — \u202E");
  RenderOptions options;
  options.unicode = false;
  const auto text = render(report, Format::console, options);
  CHECK(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  CHECK(has(text, "x Title of secrets"));
}

TEST_CASE("The console report passes no terminal escape on") {
  RenderOptions options;
  options.detailed = true;
  const auto text = render(hostile_report("\x1b]0;owned\x07\r\xC2\x9B\u202E\n\xFF"), Format::console, options);
  for (const auto* part : {"\x1b", "\x07", "\r", "\xC2\x9B", "\u202E", "\xFF"}) CHECK_FALSE(has(text, part));
}

TEST_CASE("The console report of an empty audit has no score and no lists") {
  const auto text = render(Report{}, Format::console);
  CHECK(has(text, "Production readiness  not judged\n"));
  CHECK_FALSE(has(text, "To do"));
  CHECK_FALSE(has(text, "Proven"));
  CHECK_FALSE(has(text, "Weakest"));
}

}  // namespace mlready
