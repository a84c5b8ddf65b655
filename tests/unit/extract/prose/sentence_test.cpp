#include "extract/prose/sentence.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace {

std::vector<std::string> texts(std::string_view paragraph) {
  std::vector<std::string> result;
  for (const auto& sentence : mlready::split_sentences(paragraph)) result.push_back(sentence.text);
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end at stops") {
  CHECK(texts("One. Two! Three? Four") == Texts{"One.", "Two!", "Three?", "Four"});
  CHECK(texts("He said (it works.) Then more.") == Texts{"He said (it works.)", "Then more."});
}

TEST_CASE("full-width stops need no space behind them") {
  CHECK(texts("使用 k6。还没有监控！好？") == Texts{"使用 k6。", "还没有监控！", "好？"});
}

TEST_CASE("versions, paths, URLs, abbreviations and initials do not end a sentence") {
  for (const auto* text : {"Needs Python 3.10.2 now", "Edit src/train.py first", "See https://a.b/c.html for it",
                           "Tools, e.g. MLflow, i.e. trackers", "By J. Smith", "1. Start here", "Fig. 2 shows it"}) {
    INFO(text);
    CHECK(texts(text) == Texts{text});
  }
}

TEST_CASE("a line end is a space, none between ideographs, and a stop before a pictogram") {
  CHECK(texts("one\ntwo") == Texts{"one two"});
  CHECK(texts("负载\n测试") == Texts{"负载测试"});
  CHECK(texts("Fast\n✅ Tested\n🚀 Deployed") == Texts{"Fast", "✅ Tested", "🚀 Deployed"});
}

TEST_CASE("a sentence knows its lines") {
  const auto sentences = mlready::split_sentences("\nOne\nis here. Two.\nThree\n");
  REQUIRE(sentences.size() == 3);
  CHECK(sentences[0].first_line == 1);
  CHECK(sentences[0].last_line == 2);
  CHECK(sentences[1].first_line == 2);
  CHECK(sentences[2].first_line == 3);
}

TEST_CASE("white space holds no sentence") {
  CHECK(texts("").empty());
  CHECK(texts(" \n\t ").empty());
}
