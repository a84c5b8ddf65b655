#include "report/escape.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>

#include "support/catch.h"

namespace mlready {
namespace {

/// What a renderer of GitHub Flavored Markdown makes of `markdown`.
std::string html_of(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_UNSAFE),
                                                                           cmark_parser_free);
  for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()),
                                                                     cmark_node_free);
  const std::unique_ptr<char, decltype(&std::free)> html(cmark_render_html(root.get(), CMARK_OPT_UNSAFE, nullptr),
                                                         std::free);
  return html.get();
}

const std::string every_byte = [] {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  return bytes;
}();

}  // namespace

TEST_CASE("visible_line shows terminal escapes as codes") {
  CHECK(visible_line("a\x1b[31mred\x07") == "a\\u{1B}[31mred\\u{07}");
  CHECK(visible_line("\x7f") == "\\u{7F}");
  CHECK(visible_line("\xC2\x9B") == "\\u{9B}");
}

TEST_CASE("visible_line shows characters that hide or reorder text as codes") {
  CHECK(visible_line("a\u202Eb") == "a\\u{202E}b");
  CHECK(visible_line("\u200B\u2066\uFEFF\u061C") == "\\u{200B}\\u{2066}\\u{FEFF}\\u{61C}");
  CHECK(visible_line("\U000E0041") == "\\u{E0041}");
  CHECK(visible_line("\u2028") == "\\u{2028}");
}

TEST_CASE("visible_line shows invalid UTF-8 byte by byte and goes on") {
  CHECK(visible_line("a\xFFz") == "a\\x{FF}z");
  CHECK(visible_line("\xE2\x82") == "\\x{E2}\\x{82}");
  CHECK(visible_line("\xC0\xAF") == "\\x{C0}\\x{AF}");
}

TEST_CASE("visible_line leaves letters of all languages alone") {
  CHECK(visible_line("naïve 부하 테스트 — “ok” 🚀") == "naïve 부하 테스트 — “ok” 🚀");
}

TEST_CASE("visible_line makes one line, visible_lines keeps line feeds") {
  CHECK(visible_line("a\nb\r\tc") == "a b  c");
  CHECK(visible_lines("a\nb\r\n") == "a\nb \n");
}

TEST_CASE("ascii leaves nothing but ASCII") {
  CHECK(ascii("a — “b”… → ≥ 1") == "a - \"b\"... -> >= 1");
  CHECK(ascii("é") == "\\u{E9}");
  for (const char c : ascii(every_byte)) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("display_width counts wide characters twice and combining ones not at all") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("테스트") == 6);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("") == 0);
}

TEST_CASE("fitted cuts at a character and never exceeds the columns") {
  CHECK(fitted("short", 5, "…") == "short");
  CHECK(fitted("longer", 5, "…") == "long…");
  CHECK(fitted("테스트", 5, "…") == "테스…");
  CHECK(fitted("테스트", 4, "…") == "테…");
}

TEST_CASE("markdown_text is shown by a renderer as it stands") {
  CHECK(html_of(markdown_text("*a* _b_ `c` [d](e) ~~f~~ | g \\ ![h](i)")) ==
        "<p>*a* _b_ `c` [d](e) ~~f~~ | g \\ ![h](i)</p>\n");
  CHECK(html_of(markdown_text("a_b_c __init__ _x")) == "<p>a_b_c __init__ _x</p>\n");
  CHECK(html_of(markdown_text("<b>&amp;</b>")) == "<p>&lt;b&gt;&amp;amp;&lt;/b&gt;</p>\n");
}

TEST_CASE("markdown_text leaves ordinary text readable in the source") {
  CHECK(markdown_text("no evidence; looked for: load_test.py (line 3), a-b = 1.5!") ==
        "no evidence; looked for: load_test.py (line 3), a-b = 1.5!");
}

TEST_CASE("markdown_text starts no block") {
  for (const char* text :
       {"# h", "- l", "+ l", "* l", "1. l", "1) l", "10. l", "> q", "```", "---", "===", "| a |", "- [ ] t", "    x"}) {
    CAPTURE(text);
    CHECK(html_of(markdown_text(text)).rfind("<p>", 0) == 0);
  }
}

TEST_CASE("markdown_text makes no link of addresses, mentions and references") {
  for (const char* text : {"https://evil.test/x", "www.evil.test", "see WWW.evil.test", "ftp://evil.test",
                           "me@evil.test", "<https://evil.test>"}) {
    CAPTURE(text);
    CHECK(html_of(markdown_text(text)).find("<a ") == std::string::npos);
  }
  CHECK(html_of(markdown_text("@owner fixes #12")) == "<p>@<!-- -->owner fixes #<!-- -->12</p>\n");
}

TEST_CASE("markdown_code holds any text in one code span") {
  CHECK(markdown_code("a") == "`a`");
  CHECK(markdown_code("") == "` `");
  CHECK(html_of(markdown_code("`a``b`")) == "<p><code>`a``b`</code></p>\n");
  CHECK(html_of(markdown_code("`")) == "<p><code>`</code></p>\n");
  CHECK(html_of(markdown_code(" a ")) == "<p><code> a </code></p>\n");
  CHECK(html_of(markdown_code("</code><script>")) == "<p><code>&lt;/code&gt;&lt;script&gt;</code></p>\n");
  CHECK(html_of(markdown_code("a\n\nb")) == "<p><code>a  b</code></p>\n");
}

TEST_CASE("json_visible escapes what a terminal acts on and keeps the rest") {
  CHECK(json_visible("\"a\u202Eb\"") == "\"a\\u202eb\"");
  CHECK(json_visible("\"\xC2\x9B\x7F\"") == "\"\\u009b\\u007f\"");
  CHECK(json_visible("\"\U000E0041\"") == "\"\\udb40\\udc41\"");
  CHECK(json_visible("{\n  \"é\": 1\n}") == "{\n  \"é\": 1\n}");
}

TEST_CASE("visible_line breaks what a CI system would obey in a log") {
  CHECK(visible_line("x ##vso[task.setvariable variable=a]b") == "x #\\u{23}vso[task.setvariable variable=a]b");
  CHECK(visible_line("##teamcity[buildStop]") == "#\\u{23}teamcity[buildStop]");
  CHECK(visible_line("##[error]x") == "#\\u{23}[error]x");
  CHECK(visible_line("::error::x") == ":\\u{3A}error::x");
  CHECK(visible_line("a ::set-env name=B::c") == "a :\\u{3A}set-env name=B::c");
  CHECK(visible_line("a\n\u00A0::stop-commands::x") == "a \u00A0:\\u{3A}stop-commands::x");
}

TEST_CASE("visible_line leaves headings, scopes and colons alone that no CI system obeys") {
  for (const char* text : {"## Title [draft]", "### [link]", "std::string", "a::b::c", "x[::2]", "# comment", ":: x"}) {
    CHECK(visible_line(text) == text);
  }
}

TEST_CASE("json_visible breaks what a CI system would obey in a log and keeps the value") {
  CHECK(json_visible("[\"##vso[a]\"]") == "[\"#\\u0023vso[a]\"]");
  CHECK(json_visible("[\"## a\", \"a::b\"]") == "[\"## a\", \"a::b\"]");
}

TEST_CASE("html_text is text in an element and in a quoted attribute, whatever it holds") {
  CHECK(html_text("<a href='x' title=\"y\">&amp;</a>") ==
        "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;&lt;/a&gt;");
  CHECK(html_text("a\nb\tc\x1b\xFF\u202E") == "a b c\\u{1B}\\x{FF}\\u{202E}");
  const auto shown = html_text(every_byte);
  for (const char c : {'<', '>', '"', '\''}) CHECK(shown.find(c) == std::string::npos);
  CHECK(html_text("naïve 부하") == "naïve 부하");
}

}  // namespace mlready
