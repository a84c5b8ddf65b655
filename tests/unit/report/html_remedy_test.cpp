#include "report/html/remedy.h"
#include "support/catch.h"

namespace mlready::html {
namespace {

std::string html_of(const std::string& markdown) {
  return from_markdown(markdown).source();
}

}  // namespace

TEST_CASE("A remedy's Markdown becomes markup, tables and code included") {
  CHECK(html_of("Do *this*.") == "<p>Do <em>this</em>.</p>\n");
  CHECK(html_of("```sh\nrun <it>\n```") == "<pre><code class=\"language-sh\">run &lt;it&gt;\n</code></pre>\n");
  CHECK(html_of("| a |\n| --- |\n| b |\n").find("<td>b</td>") != std::string::npos);
}

TEST_CASE("HTML in a remedy is left out") {
  for (const auto* markdown : {"<script>alert(1)</script>", "a <b onclick=x>b</b>", "<img src=x onerror=alert(1)>"}) {
    const auto html = html_of(markdown);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<b") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
  }
}

TEST_CASE("Only https is linked in a remedy") {
  CHECK(html_of("[a](https://example.org)") == "<p><a href=\"https://example.org\">a</a></p>\n");
  for (const auto* markdown :
       {"[a](javascript:alert(1))", "[a](http://example.org)", "[a](docs/a.md)", "[a](data:x)"}) {
    CHECK(html_of(markdown) == "<p>a</p>\n");
  }
}

TEST_CASE("A picture in a remedy is linked, never fetched") {
  CHECK(html_of("![a](https://example.org/a.png)") == "<p><a href=\"https://example.org/a.png\">a</a></p>\n");
  CHECK(html_of("![a](a.png)") == "<p>a</p>\n");
  CHECK(html_of("[![a](a.png)](https://example.org)") == "<p><a href=\"https://example.org\">a</a></p>\n");
}

TEST_CASE("Headings of a remedy stand below those of the page") {
  CHECK(html_of("# One") == "<h6>One</h6>\n");
}

TEST_CASE("Characters that hide or reorder text are shown as codes in a remedy") {
  CHECK(html_of("a\u202Eb\x1b") == "<p>a\\u{202E}b\\u{1B}</p>\n");
}

TEST_CASE("The lead of a remedy is its first paragraph") {
  CHECK(lead_of_markdown("\nDo this:\n\n```\nx\n```\n").source() == "<p>Do this.</p>\n");
  CHECK(lead_of_markdown("").empty());
}

}  // namespace mlready::html
