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

TEST_CASE("The console report says what to do first, by what each adds to the score") {
  const auto text = render(sample_report(), Format::console);
  CHECK(has(text,
            "\nFirst, by what each adds to the score\n"
            "  +50.0  security.secrets  Do secrets like this.\n"));
  CHECK(text.find("First, by") < text.find("To do: critical"));
  CHECK_FALSE(has(render(Report{}, Format::console), "First, by"));
}

TEST_CASE("The console report shows claims that no code keeps, unsure verdicts, waivers and attestations") {
  auto report = sample_report();
  CHECK_FALSE(has(render(report, Format::console), "Claimed"));
  CHECK_FALSE(has(render(report, Format::console), "Worth a look"));
  report.score.with_attestations = 61.5;
  report.items[1].verdict.claims = {{Strength::mentioned, "README.md", 7, 7, "claim", "We trace it.", ""}};
  report.items[1].verdict.confidence = Confidence::low;
  report.items[1].waiver = Waiver{"data.lineage", "", "moved", "ml-platform", "2031-01-31", ""};
  report.items[0].attestation = Attestation{"data.validation", "by hand", "ml", "", "2026-01-31", "2027-01-31", ""};
  report.notices = {"a waiver expired"};
  const auto text = render(report, Format::console);
  CHECK(has(text, "With attestations     61.5 of 100\n"));
  CHECK(has(text, "Traits                trains\n"));
  CHECK(has(text, "Claimed, but no implementation found\n  data.lineage\n    README.md:7  We trace it.\n"));
  CHECK(
      has(text, "Worth a look first: verdicts of low confidence\n  data.lineage: partial\n    README.md:3  We track"));
  CHECK(has(text, "    partial, low confidence: words only\n    Waived until 2031-01-31 by ml-platform: moved\n"));
  CHECK(has(text, "    Attested by ml on 2026-01-31, until 2027-01-31: by hand\n"));
  CHECK(has(text, "Waivers and attestations\n  a waiver expired\n"));
}

TEST_CASE("The console report shows a few claims and counts the rest, all of them in detail") {
  auto report = sample_report();
  report.items[1].verdict.claims.assign(9, {Strength::mentioned, "README.md", 7, 7, "claim", "We trace it.", ""});
  CHECK(has(render(report, Format::console), "    README.md:7  We trace it.\n  and 4 more\n"));
  RenderOptions options;
  options.detailed = true;
  CHECK_FALSE(has(render(report, Format::console, options), "and 4 more"));
}

TEST_CASE("The console report lists only what is asked for, divided as asked") {
  RenderOptions options;
  options.view = {.group_by = Grouping::area, .show = {Status::missing, Status::met}};
  const auto text = render(sample_report(), Format::console, options);
  CHECK(has(text, "\nData pipeline: 75.0\n  ✓ data.validation"));
  CHECK(has(text, "\nSecurity: 0.0\n  ✗ Title of secrets"));
  CHECK_FALSE(has(text, "◐"));
  CHECK_FALSE(has(text, "Not applicable"));
}

TEST_CASE("An item is told once on the console, and named under each further provision") {
  auto report = sample_report();
  report.items[2].frameworks = {{"f", "F", "1", "one"}, {"f", "F", "2", "two"}};
  RenderOptions options;
  options.view.framework = "f";
  const auto text = render(report, Format::console, options);
  CHECK(has(text, "\n1: one\n  ✗ Title of secrets  security.secrets\n"));
  CHECK(has(text, "\n2: two\n  ✗ security.secrets                      missing, see above\n"));
  CHECK(has(text, "\nWithout a counterpart in this framework\n"));
}

TEST_CASE("Places are hyperlinks only where the terminal has them, and cannot break out of the address") {
  RenderOptions options;
  CHECK_FALSE(has(render(sample_report(), Format::console, options), "\x1b]8"));
  options.link_base = "file://host/work/service";
  const auto text = render(sample_report(), Format::console, options);
  CHECK(
      has(text, "    \x1b]8;;file://host/work/service/README.md\x1b\\README.md:3\x1b]8;;\x1b\\  We track lineage.\n"));
  auto report = sample_report();
  report.items[1].verdict.evidence[0].path = "a\x1b\\b c";
  CHECK(has(render(report, Format::console, options), "service/a%1B%5Cb%20c\x1b\\a\\u{1B}\\b c:3\x1b]8;;"));
  report.items[1].verdict.evidence[0].path = "../up";
  CHECK(has(render(report, Format::console, options), "    ../up:3  We track"));
}

TEST_CASE("The console report keeps to the width also where something is said beside the items") {
  auto report = wholly_hostile_report("부하 테스트 word-that-is-not-short " + std::string(40, 'y'));
  for (const unsigned width : {80U, 120U}) {
    RenderOptions options;
    options.width = width;
    CAPTURE(width);
    const auto text = render(report, Format::console, options);
    for (const auto line : split_lines(text)) {
      if (line.starts_with("       +") || line.starts_with("  +")) CHECK(display_width(line) <= width);
    }
  }
}

}  // namespace mlready
