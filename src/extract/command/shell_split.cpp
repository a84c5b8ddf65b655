#include "extract/command/shell_split.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t nesting_limit = 64;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/// How long the opening at `at` is; 0 where nothing opens there. `closer` becomes what closes it.
std::size_t opening(std::string_view text, std::size_t at, bool in_double_quotes, char& closer) {
  const char c = text[at];
  const char next = at + 1 < text.size() ? text[at + 1] : '\0';
  if (c == '$' && (next == '(' || next == '{')) return closer = next == '(' ? ')' : '}', 2;
  if (c == '"' || c == '`') return closer = c, 1;
  if (c == '(' && !in_double_quotes) return closer = ')', 1;
  return 0;
}

/// A here-document that waits for its body.
struct HereDocument {
  std::string_view delimiter;
};

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<ShellPiece> run() {
    while (at_ < text_.size()) step();
    end_piece(text_.size());
    return std::move(pieces_);
  }

 private:
  char peek(std::size_t ahead = 1) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  /// Whether nothing but white space stands before `at_` in the piece, which then starts here.
  bool at_start() {
    while (start_ < at_ && (is_blank(text_[start_]) || text_[start_] == '\n')) ++start_;
    return start_ == at_;
  }

  bool at_word_start() const { return at_ == start_ || is_blank(text_[at_ - 1]) || text_[at_ - 1] == '\n'; }

  void step() {
    switch (text_[at_]) {
      case '\\':
        at_ = std::min(at_ + (peek() == '\r' && peek(2) == '\n' ? 3 : 2), text_.size());
        return;
      case '\'':
      case '"':
      case '`':
      case '$':
        return skip_quoted();
      case '#':
        return at_word_start() ? skip_comment() : void(++at_);
      case '\n':
        return end_line();
      case ';':
        return separate(1);
      case '&':
        return step_ampersand();
      case '|':
        return peek() == '|' ? separate(2) : void(++at_);
      case '[':
        return skip_condition();
      case '(':
        return open_parenthesis();
      case ')':
        return close_parenthesis();
      case '<':
        return step_less_than();
      default:
        ++at_;
    }
  }

  /// Ends the piece before `at_` and begins the next one `width` characters on.
  void separate(std::size_t width) {
    end_piece(at_);
    at_ = start_ = std::min(at_ + width, text_.size());
  }

  void end_piece(std::size_t end) {
    const auto piece = trim(text_.substr(start_, end - start_));
    if (piece.empty()) return;
    const auto begin = static_cast<std::size_t>(piece.data() - text_.data());
    line_ += count_lines(counted_, begin);
    const auto length = count_lines(begin, begin + piece.size());
    counted_ = begin + piece.size();
    pieces_.push_back({piece, line_, length});
    line_ += length;
  }

  std::uint32_t count_lines(std::size_t from, std::size_t to) const {
    return static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(from),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
  }

  void skip_comment() {
    end_piece(at_);
    at_ = start_ = std::min(text_.find('\n', at_), text_.size());
  }

  void end_line() {
    if (!here_documents_.empty()) {
      end_piece(at_);
      skip_here_documents();
      return;
    }
    if (at_start()) {
      start_ = ++at_;
    } else if (trim(text_.substr(start_, at_ - start_)).ends_with('|')) {
      ++at_;
    } else {
      separate(1);
    }
  }

  void step_ampersand() {
    const bool redirects = peek() == '>' || (at_ > 0 && (text_[at_ - 1] == '>' || text_[at_ - 1] == '<'));
    if (redirects) {
      ++at_;
    } else {
      separate(peek() == '&' ? 2 : 1);
    }
  }

  /// Passes over the `&&` and `||` of a condition `[[ … ]]`.
  void skip_condition() {
    bool& unclosed = unclosed_['['];
    const auto end = !unclosed && peek() == '[' && at_start() ? text_.find("]]", at_) : 0;
    unclosed = unclosed || end == npos;
    at_ = end == npos || end == 0 ? at_ + 1 : end + 2;
  }

  void open_parenthesis() {
    if (at_start() && peek() != '(') {
      ++subshells_;
      separate(1);
    } else {
      skip_quoted();
    }
  }

  void close_parenthesis() {
    if (subshells_ > 0) {
      --subshells_;
      separate(1);
    } else {
      at_ = start_ = at_ + 1;  // the pattern of a case branch
    }
  }

  /// Passes over what is quoted. What was once found without an end is not looked for again: linear time.
  void skip_quoted() {
    if (text_[at_] == '$' && peek() != '(' && peek() != '{') return void(++at_);
    bool& unclosed = unclosed_[static_cast<unsigned char>(text_[at_] == '$' ? peek() : text_[at_])];
    const auto end = unclosed ? npos : end_of_quoted(text_, at_);
    unclosed = unclosed || end == npos;
    at_ = end == npos ? at_ + 1 : end;
  }

  void step_less_than() {
    if (peek() != '<') return void(++at_);
    if (peek(2) == '<') return void(at_ += 3);
    at_ += peek(2) == '-' ? 3 : 2;
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    const auto end = std::min(text_.find_first_of(" \t\r\n;|&)<>", at_), text_.size());
    auto delimiter = text_.substr(at_, end - at_);
    at_ = end;
    while (!delimiter.empty() && contains("'\"\\", delimiter.substr(0, 1))) delimiter.remove_prefix(1);
    while (!delimiter.empty() && contains("'\"", delimiter.substr(delimiter.size() - 1))) delimiter.remove_suffix(1);
    if (!delimiter.empty()) here_documents_.push_back({delimiter});
  }

  void skip_here_documents() {
    auto next_line = [this] {
      const auto begin = std::min(at_ + 1, text_.size());
      at_ = std::min(text_.find('\n', begin), text_.size());
      return trim(text_.substr(begin, at_ - begin));
    };
    for (const auto& document : here_documents_)
      while (at_ < text_.size() && next_line() != document.delimiter) {
      }
    here_documents_.clear();
    start_ = at_;
  }

  std::string_view text_;
  std::vector<ShellPiece> pieces_;
  std::vector<HereDocument> here_documents_;
  std::array<bool, 256> unclosed_{};
  std::size_t at_ = 0;
  std::size_t start_ = 0;    ///< of the current piece
  std::size_t counted_ = 0;  ///< line ends before it are in `line_`
  std::uint32_t line_ = 0;
  std::size_t subshells_ = 0;
};

}  // namespace

std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  if (text.substr(at, 3) == "${{") {
    const auto end = text.find("}}", at);
    return end == npos ? npos : end + 2;
  }
  std::vector<char> closers;
  do {
    const char c = text[at];
    const bool in_double_quotes = !closers.empty() && closers.back() == '"';
    char closer = '\0';
    if (c == '\\') {
      at += 2;
    } else if (!closers.empty() && c == closers.back()) {
      closers.pop_back();
      ++at;
    } else if (c == '\'' && !in_double_quotes) {
      at = text.find('\'', at + 1);
      if (at == npos) return npos;
      ++at;
    } else if (const auto width = opening(text, at, in_double_quotes, closer); width > 0) {
      if (closers.size() == nesting_limit) return npos;
      closers.push_back(closer);
      at += width;
    } else {
      ++at;
    }
  } while (!closers.empty() && at < text.size());
  return closers.empty() ? std::min(at, text.size()) : npos;
}

std::vector<ShellPiece> split_shell(std::string_view shell) {
  return Splitter(shell).run();
}

}  // namespace mlready
