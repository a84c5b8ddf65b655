#include "report/platform_escape.h"

#include "support/catch.h"

namespace mlready {

TEST_CASE("github_message keeps line feeds and percent signs as codes") {
  CHECK(github_message("50%\nnext, a: b") == "50%25%0Anext, a: b");
  CHECK(github_message("%0A") == "%250A");
}

TEST_CASE("github_property also hides what separates properties") {
  CHECK(github_property("a,b::c=1%") == "a%2Cb%3A%3Ac=1%25");
  CHECK(github_property("a\nb") == "a b");
}

TEST_CASE("azure_value hides what ends a property or the command") {
  CHECK(azure_value("a;b]c\nd") == "a%3Bb%5Dc%0Ad");
  CHECK(azure_value("%3B") == "%AZP253B");
}

TEST_CASE("teamcity_value is ASCII with bars before what is special") {
  CHECK(teamcity_value("it's [a|b]\nc") == "it|'s |[a||b|]|nc");
  CHECK(teamcity_value("é 🚀") == "|0x00e9 |0xd83d|0xde80");
  CHECK(teamcity_value("\x1b") == "\\u{1B}");
}

TEST_CASE("csv_field quotes where a reader could split") {
  CHECK(csv_field("plain-1.5") == "plain-1.5");
  CHECK(csv_field("") == "");
  CHECK(csv_field("a,b") == "\"a,b\"");
  CHECK(csv_field("a;b") == "\"a;b\"");
  CHECK(csv_field("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(csv_field("a\nb") == "\"a b\"");
}

TEST_CASE("csv_field shows formulas as text") {
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\n=1", "＝1", "－1"}) {
    CAPTURE(formula);
    CHECK(csv_field(formula).starts_with("\"'"));
  }
  CHECK(csv_field("a=1") == "a=1");
  CHECK(csv_field("   ") == "\"   \"");
}

TEST_CASE("uri_path encodes every byte that is not unreserved, but no slash") {
  CHECK(uri_path("src/a-b_c.d~e.py") == "src/a-b_c.d~e.py");
  CHECK(uri_path("a b:c?#%") == "a%20b%3Ac%3F%23%25");
  CHECK(uri_path("é\xFF\n") == "%C3%A9%FF%0A");
}

TEST_CASE("sarif_message holds no placeholder and no link") {
  CHECK(sarif_message("f(\"{0}\")") == "f(\"{{0}}\")");
  CHECK(sarif_message("[here](https://evil.test) [a](1)](2)") == "[here] (https://evil.test) [a] (1)] (2)");
  CHECK(sarif_message("a\x1b") == "a\\u{{1B}}");
}

}  // namespace mlready
