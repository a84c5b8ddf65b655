#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cmath>
#include <string>

#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"

namespace mlready {
namespace {

constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag |
                                 rapidjson::kParseTrailingCommasFlag | rapidjson::kParseNumbersAsStringsFlag |
                                 rapidjson::kParseNanAndInfFlag | rapidjson::kParseStopWhenDoneFlag;
constexpr std::size_t most_documents = 1000;  // of JSON Lines: more than that is data

/// Tells the builder what rapidjson meets. The stream stands behind a scalar, which never goes over a line end, and
/// before a bracket.
class JsonEvents : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, JsonEvents> {
 public:
  JsonEvents(FileFacts& facts, std::string_view text)
      : facts_(&facts), text_(text), lines_(text), builder_(facts), stream_(text.data(), text.size()) {}

  bool Null() { return builder_.null(line()), true; }
  bool Bool(bool value) { return add(value ? "true" : "false", 0, false); }
  /// Only what is no JSON number comes here: NaN and the infinities.
  bool Double(double value) {
    builder_.scalar(std::isnan(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity", {line(), line()});
    return true;
  }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) { return add({text, size}, 0, false); }
  bool String(const char* text, rapidjson::SizeType size, bool) { return add({text, size}, 1, true); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    builder_.key(stored(*facts_, before({text, size}, 1), {text, size}), line());
    return true;
  }
  bool StartObject() { return open(Node::Kind::mapping); }
  bool StartArray() { return open(Node::Kind::sequence); }
  bool EndObject(rapidjson::SizeType) { return builder_.end(lines_.line_at(stream_.Tell())), true; }
  bool EndArray(rapidjson::SizeType) { return builder_.end(lines_.line_at(stream_.Tell())), true; }

  /// The next value of the text; null where there is none left or it fails.
  const Node* next() {
    rapidjson::SkipWhitespace(stream_);
    if (stream_.Tell() >= text_.size()) return nullptr;
    rapidjson::Reader reader;
    const auto result = reader.Parse<parse_flags>(stream_, *this);
    failed_ = result.IsError();
    const bool nothing_left = result.Code() == rapidjson::kParseErrorDocumentEmpty;
    if (failed_ && !nothing_left) report(result);
    return builder_.finish();
  }

  bool failed() const { return failed_; }

 private:
  std::uint32_t line() const { return lines_.line_at(stream_.Tell() == 0 ? 0 : stream_.Tell() - 1); }

  /// The source right before the stream's position, less `quotes`, as long as `value`.
  std::string_view before(std::string_view value, std::size_t quotes) const {
    const auto end = stream_.Tell() - quotes;
    return end < value.size() ? std::string_view() : text_.substr(end - value.size(), value.size());
  }

  bool add(std::string_view value, std::size_t quotes, bool quoted) {
    builder_.scalar(stored(*facts_, before(value, quotes), value), {line(), line()}, quoted);
    return true;
  }

  bool open(Node::Kind kind) {
    too_deep_ = !builder_.begin(kind, lines_.line_at(stream_.Tell()));
    return !too_deep_;
  }

  void report(const rapidjson::ParseResult& result) {
    const std::string_view what = too_deep_ ? "nested too deeply" : rapidjson::GetParseError_En(result.Code());
    facts_->problem("JSON: " + std::string(what), lines_.line_at(result.Offset()));
  }

  FileFacts* facts_;
  std::string_view text_;
  LineIndex lines_;
  DocumentBuilder builder_;
  rapidjson::MemoryStream stream_;
  bool failed_ = false;
  bool too_deep_ = false;
};

}  // namespace

std::vector<const Node*> read_json(FileFacts& facts) {
  JsonEvents events(facts, without_byte_order_mark(facts.file().bytes));
  std::vector<const Node*> documents;
  while (!events.failed() && documents.size() < most_documents) {
    const auto* document = events.next();
    if (document == nullptr) break;
    documents.push_back(document);
  }
  return documents;
}

}  // namespace mlready
