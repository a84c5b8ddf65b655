#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/text.h"
#include "extract/pipeline/sql_text.h"

namespace mlready {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_statement = 4000;

/// Where a comment or string that starts at `at` ends; `at` itself where none starts.
std::size_t behind_opaque(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (text.substr(at, 2) == "--") {
    end = text.find('\n', at);
  } else if (text.substr(at, 2) == "/*") {
    end = text.find("*/", at + 2);
    if (end != npos) end += 2;
  } else if (text[at] == '\'' || text[at] == '"') {
    end = text.find(text[at], at + 1);
    if (end != npos) ++end;
  }
  return std::min(end, text.size());
}

/// Whether statements may start behind `text[at]`: it is white space or a comment, and `next` is set behind it.
bool skips(std::string_view text, std::size_t at, std::size_t& next) {
  const bool comment = text.substr(at, 2) == "--" || text.substr(at, 2) == "/*";
  const bool blank = text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r';
  next = comment ? behind_opaque(text, at) : at + 1;
  return comment || blank;
}

class StatementReader {
 public:
  explicit StatementReader(FileFacts& facts) : facts_(facts), text_(facts.file().bytes) {}

  void read() {
    while (at_ < text_.size()) {
      std::size_t next = 0;
      if (skips(text_, at_, next)) {
        move_to(next);
      } else {
        read_statement();
      }
    }
  }

 private:
  void read_statement() {
    const auto begin = at_;
    const auto first_line = line_;
    while (at_ < text_.size() && text_[at_] != ';') move_to(std::max(at_ + 1, behind_opaque(text_, at_)));
    const auto statement = trim(text_.substr(begin, std::min(at_ - begin, longest_statement)));
    if (!statement.empty()) facts_.add(StringLiteral{statement}, {first_line, line_});
    if (at_ < text_.size()) ++at_;
  }

  void move_to(std::size_t next) {
    const auto passed = text_.substr(at_, next - at_);
    line_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    at_ = next;
  }

  FileFacts& facts_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace

void extract_sql_statements(FileFacts& facts) {
  StatementReader(facts).read();
}

}  // namespace mlready
