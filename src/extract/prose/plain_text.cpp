#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/prose/diagram.h"
#include "extract/prose/line_markup_reader.h"
#include "extract/prose/prose.h"

namespace mlready {
namespace {

bool name_matches(std::string_view path, const RE2& expression) {
  const auto name = file_name(path);
  return RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), expression);
}

/// Texts that are about something else than what the repository does, or no prose.
bool is_set_aside(std::string_view path) {
  static const RE2 names(
      R"((?i)^(?:licen[cs]e|copying|notice|authors|third[-_]?party|patents|requirements|constraints|cmakelists|robots|humans|vocab|stop_?words|words|labels?|classes|imagenet|entry_points|top_level|sources)\b)");
  return name_matches(path, names);
}

bool is_document_by_name(std::string_view path) {
  static const RE2 names(
      R"((?i)^(?:read_?me|install|usage|deploy\w*|runbook|architecture|contributing|changelog|changes|news|history|todo|security|faq|how-?to|notes?|(?:data[_-]?)?(?:description|dictionary|sheet|card)|codebook|features_info)\b)");
  return name_matches(path, names);
}

std::size_t words_of(std::string_view line) {
  std::size_t words = 0;
  for (const auto word : split(line, ' ')) {
    const auto letters = std::count_if(word.begin(), word.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
    if (letters * 2 > static_cast<std::ptrdiff_t>(word.size())) ++words;
  }
  return words;
}

/// Whether at least a third of the lines are made of words, and the file is no corpus.
bool reads_as_prose(std::string_view text) {
  constexpr std::size_t largest = 200'000;
  if (text.size() > largest || text.find('\0') != std::string_view::npos) return false;
  std::size_t lines = 0;
  std::size_t wordy = 0;
  for (const auto line : split_lines(text)) {
    if (trim(line).empty()) continue;
    ++lines;
    if (words_of(trim(line)) >= 5) ++wordy;
  }
  return wordy > 0 && wordy * 3 >= lines;
}

std::string as_written(DocumentWriter&, std::string_view text, std::uint32_t) {
  return std::string(text);
}

class PlainTextReader : public LineMarkupReader {
 public:
  explicit PlainTextReader(FileFacts& facts) : LineMarkupReader(facts, as_written) {}

 private:
  std::string_view trimmed(std::size_t offset = 0) const { return trim(line(offset)); }

  void read_line() override {
    if (trimmed().empty() || is_rule(trimmed())) {
      paragraph().flush();
      advance();
    } else if (!read_heading() && !read_drawing()) {
      add_text(trimmed());
      advance();
    }
  }

  bool read_heading() {
    const bool underlined =
        paragraph().empty() && is_rule(trimmed(1)) && (trimmed(1)[0] == '=' || trimmed(1)[0] == '-');
    const auto marks = std::min(trimmed().find_first_not_of('#'), trimmed().size());
    const bool marked = marks > 0 && marks <= 6 && marks < trimmed().size() && trimmed()[marks] == ' ';
    if (is_rule(trimmed()) || (!underlined && !marked)) return false;
    paragraph().flush();
    const auto level = underlined ? (trimmed(1)[0] == '=' ? 1U : 2U) : static_cast<std::uint32_t>(marks);
    writer().heading(level, marked ? trim(trimmed().substr(marks)) : trimmed(), {number(), number()});
    advance(underlined ? 2 : 1);
    return true;
  }

  /// Lines up to the next blank one that draw boxes.
  bool read_drawing() {
    if (!paragraph().empty() || !contains("+┌╔╭┏", trimmed().substr(0, 1))) return false;
    std::string text;
    std::size_t size = 0;
    for (; !trimmed(size).empty(); ++size) (text += line(size)) += '\n';
    if (!draws_boxes(text)) return false;
    writer().code({}, text, number(), {number(), number() + static_cast<std::uint32_t>(size) - 1});
    advance(size);
    return true;
  }
};

}  // namespace

void extract_text(FileFacts& facts) {
  const auto& file = facts.file();
  if (is_set_aside(file.path)) return;
  if (is_document_by_name(file.path) || reads_as_prose(file.bytes)) PlainTextReader(facts).read();
}

}  // namespace mlready
