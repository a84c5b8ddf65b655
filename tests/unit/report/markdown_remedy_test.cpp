#include "report/markdown_remedy.h"

#include "support/catch.h"

namespace mlready {
namespace {

bool stands(std::string_view remedy) {
  return markdown_remedy(remedy) == remedy;
}

}  // namespace

TEST_CASE("Text, code, lists, tables and links to https stand in a remedy as they were written") {
  CHECK(stands("Do *this* and `that`:\n\n```python\n@app.get(\"/\")  # 1\n```\n\n1. one\n2. two"));
  CHECK(stands("| a | b |\n| --- | --- |\n| 1 | 2 |"));
  CHECK(stands("See [the book](https://example.org/a)."));
  CHECK(stands("~~~\n<script>\n~~~"));
}

TEST_CASE("A remedy with HTML, a picture, another link or a mention is shown as code") {
  for (const auto* remedy :
       {"<script>alert(1)</script>", "a <b>b</b>", "</details>", "<!-- a", "![a](https://example.org/a.png)",
        "[a](javascript:alert)", "[a](http://example.org)", "[a][b]\n\n[b]: data:x", "ask @owner", "see #12"}) {
    INFO(remedy);
    CHECK(markdown_remedy(remedy) == "```\n" + std::string(remedy) + "\n```");
  }
}

TEST_CASE("A remedy that leaves something open is shown as code with a longer fence") {
  CHECK(markdown_remedy("```sh\nrun") == "````\n```sh\nrun\n````");
  CHECK(markdown_remedy("a\n\n`````\nb") == "``````\na\n\n`````\nb\n``````");
  CHECK(markdown_remedy("~~~\nrun") == "```\n~~~\nrun\n```");
}

TEST_CASE("Control characters of a remedy are shown by their codes") {
  CHECK(markdown_remedy("a\x1b[31m\nb") == "a\\u{1B}[31m\nb");
}

}  // namespace mlready
