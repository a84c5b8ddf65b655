#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/prose/diagram.h"
#include "extract/prose/line_markup.h"
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

class PlainTextReader {
 public:
  explicit PlainTextReader(FileFacts& facts)
      : lines_(split_lines(facts.file().bytes)), writer_(facts), paragraph_(writer_, as_written) {}

  void read() {
    while (at_ < lines_.size()) read_line();
    paragraph_.flush();
    writer_.finish(static_cast<std::uint32_t>(lines_.size()));
  }

 private:
  std::string_view line(std::size_t offset = 0) const {
    return at_ + offset < lines_.size() ? trim(lines_[at_ + offset]) : std::string_view{};
  }

  std::uint32_t number() const { return static_cast<std::uint32_t>(at_ + 1); }

  void read_line() {
    if (line().empty() || is_rule(line())) {
      paragraph_.flush();
      ++at_;
    } else if (!read_heading() && !read_drawing()) {
      const auto item = list_item(line());
      if (item) {
        paragraph_.start_item(*item, number());
      } else {
        paragraph_.add(line(), number());
      }
      ++at_;
    }
  }

  bool read_heading() {
    const bool underlined = paragraph_.empty() && is_rule(line(1)) && (line(1)[0] == '=' || line(1)[0] == '-');
    const auto marks = std::min(line().find_first_not_of('#'), line().size());
    const bool marked = marks > 0 && marks <= 6 && marks < line().size() && line()[marks] == ' ';
    if (is_rule(line()) || (!underlined && !marked)) return false;
    paragraph_.flush();
    const auto level = underlined ? (line(1)[0] == '=' ? 1U : 2U) : static_cast<std::uint32_t>(marks);
    writer_.heading(level, marked ? trim(line().substr(marks)) : line(), {number(), number()});
    at_ += underlined ? 2 : 1;
    return true;
  }

  /// Lines up to the next blank one that draw boxes.
  bool read_drawing() {
    if (!paragraph_.empty() || !contains("+┌╔╭┏", line().substr(0, 1))) return false;
    std::string text;
    std::size_t size = 0;
    for (; !line(size).empty(); ++size) (text += lines_[at_ + size]) += '\n';
    if (!draws_boxes(text)) return false;
    writer_.code({}, text, number(), {number(), number() + static_cast<std::uint32_t>(size) - 1});
    at_ += size;
    return true;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  DocumentWriter writer_;
  ParagraphLines paragraph_;
};

}  // namespace

void extract_text(FileFacts& facts) {
  const auto& file = facts.file();
  if (is_set_aside(file.path)) return;
  if (is_document_by_name(file.path) || reads_as_prose(file.bytes)) PlainTextReader(facts).read();
}

}  // namespace mlready
