#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "extract/pipeline/pipeline.h"

// Data definition statements, SQL:2016 part 2, 11; dialects add words between CREATE and TABLE.

namespace mlready {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr int longest_head = 12;  // words of a statement that are looked at

struct SqlToken {
  std::string_view text;
  std::uint32_t line = 1;
};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         c == '.' || c == '"' || c == '`' || c == '[' || c == ']' || static_cast<unsigned char>(c) >= 0x80;
}

/// Words (with the quotes of names) and ';', without comments, strings and other marks.
class SqlLexer {
 public:
  explicit SqlLexer(std::string_view text) : text_(text) {}

  /// Empty text at the end.
  SqlToken next() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ';') return {text_.substr(at_++, 1), line_};
      if (is_word(c)) return read_word();
      if (c == '\'') {
        skip_to(text_.find('\'', at_ + 1), 1);
      } else if (text_.substr(at_, 2) == "--") {
        skip_to(text_.find('\n', at_), 0);
      } else if (text_.substr(at_, 2) == "/*") {
        skip_to(text_.find("*/", at_ + 2), 2);
      } else {
        skip_to(at_, 1);
      }
    }
    return {};
  }

 private:
  void skip_to(std::size_t end, std::size_t width) {
    end = end == npos ? text_.size() : std::min(end + width, text_.size());
    for (; at_ < end; ++at_) line_ += text_[at_] == '\n' ? 1 : 0;
  }

  SqlToken read_word() {
    const auto begin = at_;
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    return {text_.substr(begin, at_ - begin), line_};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

std::string without_name_quotes(std::string_view name) {
  std::string plain;
  for (const char c : name)
    if (c != '"' && c != '`' && c != '[' && c != ']') plain += c;
  return plain;
}

bool is_filler(const std::string& word) {
  return word == "if" || word == "not" || word == "exists" || word == "only";
}

/// Reads statements up to the name of what they define.
class DefinitionReader {
 public:
  explicit DefinitionReader(FileFacts& facts) : facts_(facts), lexer_(facts.file().bytes) {}

  void read() {
    bool at_start = true;
    for (auto token = lexer_.next(); !token.text.empty(); token = lexer_.next()) {
      const auto word = to_lower(token.text);
      const bool defines = at_start && (word == "create" || word == "alter");
      at_start = word == ";" || (defines && read_head(token.line));
    }
  }

 private:
  /// Whether the statement ended inside its head.
  bool read_head(std::uint32_t line) {
    std::string_view type;
    for (int i = 0; i < longest_head; ++i) {
      const auto token = lexer_.next();
      const auto word = to_lower(token.text);
      if (word.empty() || word == ";") return true;
      if (type.empty()) {
        if (word == "table" || word == "view") type = word == "table" ? "table" : "view";
      } else if (!is_filler(word)) {
        facts_.add(Resource{"sql", type, facts_.keep(without_name_quotes(token.text))}, {line, token.line});
        return false;
      }
    }
    return false;
  }

  FileFacts& facts_;
  SqlLexer lexer_;
};

}  // namespace

void extract_sql(FileFacts& facts) {
  DefinitionReader(facts).read();
}

}  // namespace mlready
