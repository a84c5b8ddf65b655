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
  CHECK(has(
      text,
      "## To do: critical\n\n### Title of secrets (missing, critical)\n\n`security.secrets`: no secrets manager\n"));
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
  for (const auto* heading : {"## To do", "## Proven", "## First", "## Claimed", "## Worth", "## Waivers",
                              "## Not applicable", "## Could not", "gate"}) {
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

TEST_CASE("Markdown says what to do first, with what each adds") {
  const auto text = render(sample_report(), Format::markdown);
  CHECK(has(text,
            "## First, by what each adds to the score\n\n| Gain | Item | Severity | Status | What to do |\n| ---: | "
            "--- | --- | --- | --- |\n"));
  CHECK(has(text, "| +50.0 | Title of secrets | critical | missing | Do secrets like this. |\n"));
}

TEST_CASE("Markdown links places and revision to the audited commit where it has an address") {
  auto report = sample_report();
  CHECK_FALSE(has(render(report, Format::markdown), "]("));
  report.target.revision.remote_url = "https://github.com/team/service";
  const std::string base = "https://github.com/team/service/";
  const std::string commit = "0123456789abcdef0123456789abcdef01234567";
  const auto text = render(report, Format::markdown);
  CHECK(has(text, "[`src/check.py:12-14`](" + base + "blob/" + commit + "/src/check.py#L12-L14)"));
  CHECK(has(text, "Audited revision: [`0123456789 with local changes`](" + base + "commit/" + commit + ")."));
}

TEST_CASE("Markdown names claims that no code keeps, waivers, attestations and unsure verdicts") {
  auto report = sample_report();
  report.items[1].verdict.claims = {{Strength::mentioned, "README.md", 7, 7, "claim", "We trace it.", ""}};
  report.items[1].verdict.confidence = Confidence::low;
  report.items[1].waiver = Waiver{"data.lineage", "", "moved", "ml-platform", "2031-01-31", ""};
  report.items[0].attestation = Attestation{"data.validation", "checked by hand", "ml", "", "2026-01-31", "", ""};
  report.notices = {"a waiver expired"};
  const auto text = render(report, Format::markdown);
  CHECK(has(text, "## Claimed, but no implementation found\n\n- Title of lineage: `README.md:7` `We trace it.`\n\n"));
  CHECK(has(text,
            "## Worth a look first: verdicts of low confidence\n\n- Title of lineage (`data.lineage`): partial, "
            "`README.md:3`\n\n"));
  CHECK(has(text, "### Title of lineage (partial, low confidence, medium)\n"));
  CHECK(has(text, "Waived until 2031-01-31 by ml-platform: moved\n"));
  CHECK(has(text, "  Attested by ml on 2026-01-31: checked by hand\n"));
  CHECK(has(text, "## Waivers and attestations\n\n- a waiver expired\n\n"));
}

TEST_CASE("Markdown lists only what is asked for, divided as asked") {
  RenderOptions options;
  options.view.show = {Status::met};
  const auto met = render(sample_report(), Format::markdown, options);
  CHECK(has(met, "## Proven"));
  CHECK_FALSE(has(met, "## To do"));
  CHECK_FALSE(has(met, "## Not applicable"));
  options.view = {.group_by = Grouping::area};
  CHECK(has(render(sample_report(), Format::markdown, options), "\n\n## Security: 0.0\n\n### Title of secrets"));
}

TEST_CASE("An item is told once in Markdown, and named under each further provision") {
  auto report = sample_report();
  report.items[0].frameworks = {{"f", "F", "1", "one"}, {"f", "F", "2", "two"}};
  RenderOptions options;
  options.view.framework = "f";
  const auto text = render(report, Format::markdown, options);
  CHECK(has(text, "## 1: one\n\n- **Title of validation** (`data.validation`): a schema check runs in CI\n"));
  CHECK(has(text,
            "## 2: two\n\n- **Title of validation** (`data.validation`): met, see above\n\n## Without a counterpart"));
}

TEST_CASE("Markdown fits a comment, however much there is to say") {
  constexpr std::size_t most = 65536;
  auto report = sample_report();
  report.items[1].verdict.evidence.assign(5,
                                          {Strength::mentioned, "README.md", 3, 3, "words", std::string(200, 'x'), ""});
  report.items.resize(4);
  for (int copy = 0; copy < 100; ++copy) report.items.push_back(report.items[1]);
  report.problems.assign(1000, {"broken.py", 9, "string without an end"});
  const auto text = render(report, Format::markdown);
  CHECK(text.size() <= most);
  CHECK(text.size() > most - 2000);
  CHECK(has(text, "### Title of secrets"));
  CHECK(has(text, "This report was cut to the length of a comment"));
  CHECK(has(text, "`mlready 1.2.3`, rules `0123abcd`\n"));
}

TEST_CASE("The summary is short, fits a comment and can be found again") {
  auto report = sample_report();
  report.items[1].verdict.claims.assign(9, {Strength::mentioned, "README.md", 7, 7, "claim", "We trace it.", ""});
  report.items[1].verdict.confidence = Confidence::low;
  const auto text = render(report, Format::markdown_summary);
  CHECK(text.rfind("<!-- mlready -->\n\n## Production readiness: 37.5 of 100\n", 0) == 0);
  CHECK(has(text, "| +50.0 | Title of secrets | critical | missing | Do secrets like this. |\n"));
  CHECK(has(text, "### Claimed, but no implementation found\n\n- Title of lineage: `README.md:7` `We trace it.`\n"));
  CHECK(has(text, "- and 4 more\n"));
  CHECK(has(text, "Verdicts of low confidence, worth a look first: 1.\nPlaces that could not be read: 1.\n"));
  CHECK_FALSE(has(text, "How to fix it"));
  report.gate = {false, {std::string(100'000, 'y')}};
  const auto cut = render(report, Format::markdown_summary);
  CHECK(cut.size() <= 32768);
  CHECK(has(cut, "**The gate failed.**\n\n"));
}

}  // namespace mlready
