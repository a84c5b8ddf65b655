#include "extract/prose/sentence.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace mlready {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

/// Full-width stops that end a sentence without a space behind them, each three bytes of UTF-8.
bool is_wide_stop(std::string_view text) {
  const auto character = text.substr(0, 3);
  return character == "。" || character == "！" || character == "？";
}

/// Whether the text starts with a pictogram or dingbat, which marks an item of an inline list.
bool starts_with_pictogram(std::string_view text) {
  const auto lead = text.substr(0, 2);
  return lead == "\xF0\x9F" || lead == "\xE2\x9C" || lead == "\xE2\x9D" || text.substr(0, 3) == "•";
}

bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 22> known = {"e.g", "i.e", "etc", "vs",  "cf",  "approx", "resp", "fig",
                                                             "eq",  "no",  "dr",  "mr",  "mrs", "st",     "inc",  "al",
                                                             "ca",  "z.b", "bzw", "sec", "vol", "incl"};
  const auto lower = to_lower(word);
  return std::find(known.begin(), known.end(), lower) != known.end();
}

/// The word that ends just before `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
  auto begin = end;
  while (begin > 0 && end - begin < 16 && !is_blank(text[begin - 1]) && text[begin - 1] != '(') --begin;
  return text.substr(begin, end - begin);
}

/// The place behind a sentence that may end at `at`, closing quotes and brackets included; `at` where it goes on.
std::size_t stop_end(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c != '.' && c != '!' && c != '?') return is_wide_stop(text.substr(at)) ? at + 3 : at;
  auto end = at + 1;
  while (end < text.size() && (text[end] == '.' || text[end] == '!' || text[end] == '?')) ++end;
  while (end < text.size() && (text[end] == ')' || text[end] == '"' || text[end] == '\'')) ++end;
  if (end < text.size() && !is_blank(text[end])) return at;
  if (c != '.') return end;
  const auto word = word_before(text, at);
  if (is_abbreviation(word) || (word.size() == 1 && is_ascii_upper(word[0]))) return at;
  const bool number =
      !word.empty() && std::all_of(word.begin(), word.end(), [](char d) { return d >= '0' && d <= '9'; });
  return number && word.size() <= 2 && at == word.size() ? at : end;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Sentence> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const auto end = text_[at] == '\n' ? line_end(at) : stop_end(text_, at);
      if (end != at) finish(end);
      at = end == at ? at + 1 : end;
    }
    finish(at);
    return std::move(sentences_);
  }

 private:
  /// A line end closes the sentence only before a pictogram.
  std::size_t line_end(std::size_t at) const { return starts_with_pictogram(text_.substr(at + 1)) ? at + 1 : at; }

  void finish(std::size_t end) {
    auto part = text_.substr(begin_, end - begin_);
    const auto kept = trim(part);
    if (!kept.empty()) {
      const auto lead = part.substr(0, static_cast<std::size_t>(kept.data() - part.data()));
      const auto first = line_ + lines_in(lead);
      sentences_.push_back({folded(kept), first, first + lines_in(kept)});
    }
    line_ += lines_in(part);
    begin_ = end;
  }

  static std::uint32_t lines_in(std::string_view text) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
  }

  /// White space folded to single spaces; a line end between two ideographs goes away.
  static std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!is_blank(text[i])) {
        result += text[i];
        continue;
      }
      bool line_break = false;
      for (; i + 1 < text.size() && is_blank(text[i + 1]); ++i) line_break = line_break || text[i] == '\n';
      line_break = line_break || text[i] == '\n';
      const bool ideographs = line_break && is_ideograph(result.back()) && is_ideograph(text[i + 1]);
      if (!ideographs) result += ' ';
    }
    return result;
  }

  /// By the byte alone: the lead byte of kana or Han on the right, any continuation byte on the left.
  static bool is_ideograph(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xE3 && byte <= 0xE9) || (byte >= 0x80 && byte <= 0xBF);
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::uint32_t line_ = 0;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view paragraph) {
  return Splitter(paragraph).run();
}

}  // namespace mlready
