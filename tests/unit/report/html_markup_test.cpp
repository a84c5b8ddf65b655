#include "report/html/markup.h"
#include "support/catch.h"

namespace mlready::html {

TEST_CASE("Text and values of attributes are escaped, whatever they hold") {
  const auto markup = element("p", {{"title", "\"<a>&'"}}, text("<b> & \"c\" 'd'"));
  CHECK(markup.source() == "<p title=\"&quot;&lt;a&gt;&amp;&#39;\">&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>");
}

TEST_CASE("Only https and places of the page are linked") {
  CHECK(link("https://example.org", text("a")).source() ==
        "<a href=\"https://example.org\" rel=\"noopener noreferrer\">a</a>");
  CHECK(link("#a", text("a")).source() == "<a href=\"#a\">a</a>");
  for (const auto* address : {"", "javascript:alert(1)", "http://example.org", "//example.org", "data:text/html,a"}) {
    CHECK(link(address, text("a")).source() == "a");
  }
}

TEST_CASE("A void element has a slash, a block lines of its own") {
  CHECK(void_element("input", {{"hidden", ""}}).source() == "<input hidden=\"\" />");
  CHECK(block("ul", {}, text("a")).source() == "<ul>\na</ul>\n");
}

}  // namespace mlready::html
