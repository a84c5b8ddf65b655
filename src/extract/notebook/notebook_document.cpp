#include "extract/notebook/notebook_document.h"

#include <rapidjson/encodedstream.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "base/text.h"

namespace mlready::notebook {
namespace {

using JsonStream = rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream>;

/// Follows the keys from the root and collects the strings that matter. Numbers come as strings and are ignored.
class Collector : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Collector> {
 public:
  Collector(std::string_view json, const JsonStream& stream, Document& document)
      : json_(json), stream_(stream), document_(document) {}

  bool Default() { return true; }
  bool StartObject() {
    open();
    if (path_ == "cells" || path_ == "worksheets.cells") document_.cells.emplace_back();
    return true;
  }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    constexpr std::size_t longest_key = 40;
    path_.resize(starts_.back());
    if (!path_.empty()) path_ += '.';
    path_.append(text, std::min<std::size_t>(size, longest_key));
    return true;
  }

  bool String(const char* text, rapidjson::SizeType size, bool) {
    store({text, size});
    return true;
  }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return true; }

  /// The line of the file that the reader has come to.
  std::uint32_t line() {
    const std::size_t position = std::min(stream_.Tell(), json_.size());
    const auto begin = json_.begin();
    line_ += static_cast<std::uint32_t>(
        std::count(begin + static_cast<std::ptrdiff_t>(counted_), begin + static_cast<std::ptrdiff_t>(position), '\n'));
    counted_ = position;
    return line_;
  }

 private:
  bool open() {
    starts_.push_back(path_.size());
    return true;
  }
  bool close() {
    path_.resize(starts_.back());
    starts_.pop_back();
    return true;
  }

  void store(std::string_view text) {
    std::string_view path = path_;
    constexpr std::string_view worksheets = "worksheets.";
    if (path.starts_with(worksheets)) path.remove_prefix(worksheets.size());
    if (path == "metadata.kernelspec.language" || path == "metadata.language_info.name") {
      document_.language = to_lower(text);
    }
    if (document_.cells.empty() || !path.starts_with("cells.")) return;
    Cell& cell = document_.cells.back();
    if (path == "cells.cell_type") cell.type = text;
    if (path == "cells.language" || path == "cells.metadata.vscode.languageId") cell.language = to_lower(text);
    if (path == "cells.source" || path == "cells.input") append_source(cell, text);
  }

  /// A string of JSON stands on one line of the file, however many lines it holds.
  void append_source(Cell& cell, std::string_view text) {
    const std::uint32_t file_line = line();
    for (const char c : text) {
      if (cell.source.empty() || cell.source.back() == '\n') cell.lines.push_back(file_line);
      cell.source += c == '\r' ? ' ' : c;
    }
  }

  std::string_view json_;
  const JsonStream& stream_;
  Document& document_;
  std::string path_;
  std::vector<std::size_t> starts_;
  std::size_t counted_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace

Document read_notebook(std::string_view json) {
  Document document;
  rapidjson::MemoryStream bytes(json.data(), json.size());
  JsonStream stream(bytes);
  Collector collector(json, stream, document);
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  document.complete = !reader.Parse<flags>(stream, collector).IsError();
  document.problem_line = collector.line();
  return document;
}

}  // namespace mlready::notebook
