#include "report/url.h"

#include "support/catch.h"

namespace mlready {

TEST_CASE("url_path encodes all but unreserved characters and slashes") {
  CHECK(url_path("src/train model.py") == "src/train%20model.py");
  CHECK(url_path("a#b?c&d%e\"f<g>'h") == "a%23b%3Fc%26d%25e%22f%3Cg%3E%27h");
  CHECK(url_path("데이터.py") == "%EB%8D%B0%EC%9D%B4%ED%84%B0.py");
  CHECK(url_path("a\xFF\n") == "a%FF%0A");
  CHECK(url_path("A-z_0.9~") == "A-z_0.9~");
}

TEST_CASE("url_path is empty for a path that an address would take elsewhere") {
  for (const auto* path : {"", "/a", "a/", "a//b", "../a", "a/../b", "a/./b", ".."}) CHECK(url_path(path).empty());
  CHECK(url_path("a/..b/c...d") == "a/..b/c...d");
}

TEST_CASE("A segment of an address is encoded, not empty, and leads nowhere else") {
  for (const auto* good : {"name", "My%20Project", "a.b-c_d~e", "...", "%e4"}) CHECK(is_url_segment(good));
  for (const auto* bad : {"", ".", "..", "a b", "a/b", "%2", "%zz", "a\"b", "ä", "a?b", "a#b", "a&b"}) {
    CHECK_FALSE(is_url_segment(bad));
  }
}

TEST_CASE("Hosts and ports hold nothing but their characters") {
  CHECK(is_url_host("gitlab.example.com"));
  for (const auto* bad : {"", "a b", "a/b", "a@b", "a:1", "[::1]", "a\"b"}) CHECK_FALSE(is_url_host(bad));
  CHECK(is_url_port("8443"));
  CHECK(is_url_port(""));
  CHECK_FALSE(is_url_port("80x"));
}

TEST_CASE("Only https is linked") {
  CHECK(is_https_url("https://example.org/a?b#c"));
  for (const auto* bad : {"", "https://", "http://example.org", "javascript:alert(1)", "HTTPS://a", " https://a",
                          "https://a b", "https://a\n", "//a", "data:text/html,x"}) {
    CHECK_FALSE(is_https_url(bad));
  }
}

}  // namespace mlready
