#include "mlready/reporter.h"
#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Markdown says how ready the repository is, by area") {
  const auto text = render(sample_report(), Format::markdown);
  CHECK(text.rfind("# Production readiness: 37.5 of 100\n", 0) == 0);
  CHECK(has(text, "Coverage 20.0 % (3 of 16 items apply)."));
  CHECK(has(text, "Weakest area: **Security**, 0.0."));
  CHECK(has(text, "| Data pipeline | 75.0 | 1 | 1 | 0 | 0 |"));
  CHECK(has(text, "`0123456789 with local changes`"));
}

TEST_CASE("Markdown says what is missing and how to fix it, what is proven and where") {
  const auto text = render(sample_report(), Format::markdown);
  CHECK(has(text, "## Missing\n\n### Title of secrets (critical)\n\n`security.secrets`: no secrets manager\n"));
  CHECK(
      has(text,
          "<details><summary>How to fix it</summary>\n\nDo secrets like this:\n\n```sh\nrun --it\n```\n\n</details>"));
  CHECK(has(text, "- `README.md:3` `We track lineage.` (mentioned)\n"));
  CHECK(has(text,
            "- **Title of validation** (`data.validation`): a schema check runs in CI\n"
            "  - `src/check.py:12-14` `schema.validate(frame)` (enforced; run by ci.yml)\n"
            "  - `schema.json` (implemented)\n"));
  CHECK(has(text, "- `broken.py:9`: string without an end\n"));
}

TEST_CASE("Markdown leaves out sections that have nothing to say") {
  Report report;
  const auto text = render(report, Format::markdown);
  for (const auto* heading : {"## Missing", "## Partial", "## Proven", "## Not applicable", "## Could not", "gate"}) {
    CAPTURE(heading);
    CHECK_FALSE(has(text, heading));
  }
}

TEST_CASE("Markdown names the reasons of a failed gate") {
  auto report = sample_report();
  report.gate = {false, {"the score 37.5 is under 80"}};
  CHECK(has(render(report, Format::markdown), "**The gate failed:**\n\n- the score 37.5 is under 80\n"));
}

TEST_CASE("Markdown shows a few places of an item and counts the rest") {
  auto report = sample_report();
  report.items[1].verdict.evidence.assign(8, {Strength::mentioned, "README.md", 3, 3, "words", "x", ""});
  CHECK(has(render(report, Format::markdown), "- and 3 more\n"));
}

TEST_CASE("Markdown holds no markup, escape or new line from the repository") {
  const auto text = render(hostile_report("<img src=x>\n# owned\x1b[31m|`\u202E"), Format::markdown);
  CHECK_FALSE(has(text, "\n# owned"));
  CHECK_FALSE(has(text, "\x1b"));
  CHECK_FALSE(has(text, "\u202E"));
}

}  // namespace mlready
