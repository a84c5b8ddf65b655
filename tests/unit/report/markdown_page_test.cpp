#include "report/markdown_page.h"

#include "support/catch.h"

namespace mlready {
namespace {

std::vector<MarkdownBlock> blocks() {
  return {{"head\n", ""}, {"first, long\n", "first\n"}, {"second, long\n", "second\n"}, {"third\n", ""}};
}

}  // namespace

TEST_CASE("A document that fits is not cut") {
  CHECK(markdown_document(blocks(), "end\n", "cut\n", 1000) == "head\nfirst, long\nsecond, long\nthird\nend\n");
  const std::string whole = "head\nfirst, long\nsecond, long\nthird\nend\n";
  CHECK(markdown_document(blocks(), "end\n", "cut\n", whole.size()) == whole);
}

TEST_CASE("A document is cut from its end, and says so") {
  CHECK(markdown_document(blocks(), "end\n", "cut\n", 38) == "head\nfirst, long\nsecond, long\ncut\nend\n");
  CHECK(markdown_document(blocks(), "end\n", "cut\n", 35) == "head\nfirst, long\nsecond\ncut\nend\n");
  CHECK(markdown_document(blocks(), "end\n", "cut\n", 28) == "head\nfirst\nsecond\ncut\nend\n");
  CHECK(markdown_document(blocks(), "end\n", "cut\n", 20) == "head\nfirst\ncut\nend\n");
}

TEST_CASE("The first block stays whatever the limit") {
  CHECK(markdown_document(blocks(), "end\n", "cut\n", 1) == "head\ncut\nend\n");
}

}  // namespace mlready
