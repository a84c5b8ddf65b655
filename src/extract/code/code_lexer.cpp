#include "extract/code/code_lexer.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "extract/code/code_strings.h"

namespace mlready {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_name_part(char c) {
  return is_name_start(c) || is_digit(c);
}

bool is_two_byte_symbol(std::string_view text) {
  static constexpr std::array<std::string_view, 16> symbols = {
      "::", "->", "=>", ":=", "==", "!=", "<=", ">=", "<-", "&&", "||", "?.", "|>", "+=", "-=", "*="};
  return std::find(symbols.begin(), symbols.end(), text) != symbols.end();
}

char closing_bracket(char open) {
  return open == '(' ? ')' : open == '[' ? ']' : '}';
}

class Lexer {
 public:
  Lexer(std::string_view source, const CodeSyntax& syntax) : source_(source), syntax_(syntax) {
    constexpr std::size_t bytes_per_token = 5;
    result_.tokens.reserve(source.size() / bytes_per_token);
  }

  LexedCode run() {
    while (at_ < source_.size()) step();
    return std::move(result_);
  }

 private:
  char peek(std::size_t offset = 0) const { return at_ + offset < source_.size() ? source_[at_ + offset] : '\0'; }
  bool looking_at(std::string_view text) const { return source_.compare(at_, text.size(), text) == 0; }

  void step() {
    const char c = source_[at_];
    if (c == '\n') ++line_;
    if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\0') {
      ++at_;
    } else if (is_name_start(c) || (c == '$' && !result_.tokens.empty() && is_name_part(peek(1)))) {
      name();
    } else if (is_digit(c)) {
      number();
    } else if (!comment() && !string()) {
      symbol();
    }
  }

  void push(CodeTokenKind kind, std::size_t begin, std::string_view text) {
    result_.tokens.push_back(
        {text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), line_, CodeToken::no_match, kind});
  }

  /// Moves behind a piece that may span lines.
  void pass(std::size_t end) {
    end = std::min(end, source_.size());
    const auto* const first = source_.data() + at_;
    line_ += static_cast<std::uint32_t>(std::count(first, source_.data() + end, '\n'));
    at_ = end;
  }

  void name() {
    const auto begin = at_;
    ++at_;
    while (at_ < source_.size() && is_name_part(source_[at_])) ++at_;
    // Julia's functions that change their arguments end with '!'.
    if (syntax_.language == Language::julia && peek() == '!' && peek(1) != '=') ++at_;
    const auto text = source_.substr(begin, at_ - begin);
    if ((peek() == '"' || peek() == '#') && raw_string(begin, text)) return;
    push(CodeTokenKind::identifier, begin, text);
  }

  void number() {
    const auto begin = at_;
    while (at_ < source_.size()) {
      const char c = source_[at_];
      const bool fraction = c == '.' && is_digit(peek(1));
      const bool separator = c == '\'' && syntax_.preprocessor && is_name_part(peek(1));
      if (!is_name_part(c) && !fraction && !separator) break;
      ++at_;
    }
    push(CodeTokenKind::number, begin, source_.substr(begin, at_ - begin));
  }

  bool comment() {
    // Julia's block comment starts like its line comment.
    if (!syntax_.block_open.empty() && looking_at(syntax_.block_open)) {
      block_comment();
      return true;
    }
    if (!syntax_.line_comment.empty() && looking_at(syntax_.line_comment)) {
      const auto end = std::min(source_.find('\n', at_), source_.size());
      add_comment(source_.substr(at_, end - at_), line_);
      at_ = end;
      return true;
    }
    return false;
  }

  void block_comment() {
    const auto begin = at_;
    const auto first = line_;
    auto at = at_ + syntax_.block_open.size();
    int depth = 1;
    while (depth > 0 && at < source_.size()) {
      if (source_.compare(at, syntax_.block_close.size(), syntax_.block_close) == 0) {
        --depth;
        at += syntax_.block_close.size();
      } else if (syntax_.nested_comments && source_.compare(at, syntax_.block_open.size(), syntax_.block_open) == 0) {
        ++depth;
        at += syntax_.block_open.size();
      } else {
        ++at;
      }
    }
    pass(at);
    add_comment(source_.substr(begin, at_ - begin), first);
  }

  /// Adds a comment without its marks.
  void add_comment(std::string_view text, std::uint32_t first_line) {
    const auto begin = std::min(text.find_first_not_of("/*#!=- \t\r\n"), text.size());
    text = trim(text.substr(begin));
    while (text.size() >= 2 && text.substr(text.size() - 2) == syntax_.block_close) {
      text = trim(text.substr(0, text.size() - 2));
    }
    if (!text.empty()) result_.comments.push_back({text, {first_line, line_}});
  }

  bool string() {
    const char c = source_[at_];
    if (c == '"') return syntax_.triple_quotes && looking_at("\"\"\"") ? triple_string() : plain_string(c);
    if (c == '\'') return quote();
    if (c == '`' && syntax_.backquotes) return backquoted();
    if (c == '@' || c == '$') return sharp_string();
    return c == '/' && syntax_.regex_literals && regex();
  }

  /// Adds a string whose inside starts `lead` bytes from here; one that is not closed takes the rest of the file.
  bool add_string(std::size_t begin, std::size_t lead, std::size_t size, std::size_t tail) {
    const auto inside = source_.substr(at_ + lead, size);
    const auto line = line_;
    pass(size == npos ? source_.size() : at_ + lead + size + tail);
    push(CodeTokenKind::string, begin, inside);
    result_.tokens.back().line = line;
    return true;
  }

  bool triple_string() { return add_string(at_, 3, source_.substr(at_ + 3).find("\"\"\""), 3); }

  /// A string that does not close on its line is no string: its quote is a mere symbol (text between JSX tags). Then no
  /// later quote on the line can open one either, so the line is searched once.
  bool plain_string(char quote) {
    auto& unclosed_until = quote == '"' ? unclosed_double_until_ : unclosed_single_until_;
    if (at_ < unclosed_until) return false;
    const auto inside = source_.substr(at_ + 1);
    const auto size = code_strings::quoted(inside, quote, syntax_.multiline_strings, syntax_.interpolation);
    if (size == npos && !syntax_.multiline_strings) {
      unclosed_until = std::min(source_.find('\n', at_), source_.size());
      return false;
    }
    return add_string(at_, 1, size, 1);
  }

  bool quote() {
    if (syntax_.single_quotes) return plain_string('\'');
    const auto size = code_strings::character(source_.substr(at_ + 1));
    return syntax_.character_literals && size != npos && add_string(at_, 1, size, 1);
  }

  bool backquoted() {
    const auto inside = source_.substr(at_ + 1);
    const auto size = syntax_.regex_literals ? code_strings::template_literal(inside) : inside.find('`');
    return add_string(at_, 1, size, 1);
  }

  /// C#: `@"…"`, `$"…"`, `$@"…"`, `@$"…"`, `$"""…"""`.
  bool sharp_string() {
    if (syntax_.language != Language::csharp) return false;
    const auto begin = at_;
    const auto prefix = source_.substr(at_, 4).find_first_not_of("@$");
    if (prefix == npos || peek(prefix) != '"') return false;
    const bool is_verbatim = contains(source_.substr(at_, prefix), "@");
    at_ += prefix;
    if (looking_at("\"\"\"") && !is_verbatim) return add_string(begin, 3, source_.substr(at_ + 3).find("\"\"\""), 3);
    if (is_verbatim) return add_string(begin, 1, code_strings::verbatim(source_.substr(at_ + 1)), 1);
    const auto size = code_strings::quoted(source_.substr(at_ + 1), '"', false, false);
    if (size != npos) return add_string(begin, 1, size, 1);
    at_ = begin;
    return false;
  }

  /// Rust's `r#"…"#` and C++'s `R"x(…)x"`, behind a prefix that was just read; false where it is no such string.
  bool raw_string(std::size_t begin, std::string_view prefix) {
    if (!is_word_of(syntax_.raw_prefixes, prefix)) return false;
    constexpr std::size_t longest_delimiter = 32;
    const auto rest = source_.substr(at_);
    const bool with_parenthesis = syntax_.preprocessor;
    const auto delimiter = rest.substr(0, longest_delimiter + 1);
    const auto open = with_parenthesis ? delimiter.find('(') : delimiter.find_first_not_of('#');
    if (open == npos || (!with_parenthesis && rest[open] != '"')) return false;
    std::string closing(1, with_parenthesis ? ')' : '"');
    closing += with_parenthesis ? rest.substr(1, open - 1) : rest.substr(0, open);
    if (with_parenthesis) closing += '"';
    return add_string(begin, open + 1, rest.substr(open + 1).find(closing), closing.size());
  }

  bool regex() {
    if (!may_start_regex() || at_ < no_regex_until_) return false;
    const auto size = code_strings::regex(source_.substr(at_ + 1));
    if (size == npos) {
      no_regex_until_ = std::min(source_.find('\n', at_), source_.size());
      return false;
    }
    std::size_t flags = 0;
    while (is_name_part(peek(size + 2 + flags))) ++flags;
    return add_string(at_, 1, size, 1 + flags);
  }

  /// A slash behind a value divides; anywhere else it opens a regular expression.
  bool may_start_regex() const {
    if (result_.tokens.empty()) return true;
    const auto& last = result_.tokens.back();
    if (last.kind == CodeTokenKind::symbol) return !last.is(")") && !last.is("]") && !last.is("}") && !last.is("<");
    return last.is_word("return") || last.is_word("typeof") || last.is_word("case") || last.is_word("in");
  }

  void symbol() {
    const auto begin = at_;
    const auto size = is_two_byte_symbol(source_.substr(at_, 2)) ? 2U : 1U;
    at_ += size;
    push(CodeTokenKind::symbol, begin, source_.substr(begin, size));
    if (size == 1) match_bracket(source_[begin]);
  }

  void match_bracket(char c) {
    const auto index = static_cast<std::uint32_t>(result_.tokens.size() - 1);
    if (c == '(' || c == '[' || c == '{') open_.push_back(index);
    if (c != ')' && c != ']' && c != '}') return;
    // A brace closes whatever was left open inside it.
    while (c == '}' && !open_.empty() && !result_.tokens[open_.back()].is("{")) open_.pop_back();
    if (open_.empty() || closing_bracket(result_.tokens[open_.back()].text[0]) != c) return;
    result_.tokens[open_.back()].match = index;
    result_.tokens[index].match = open_.back();
    open_.pop_back();
  }

  std::string_view source_;
  const CodeSyntax& syntax_;
  LexedCode result_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::vector<std::uint32_t> open_;
  std::size_t unclosed_double_until_ = 0;
  std::size_t unclosed_single_until_ = 0;
  std::size_t no_regex_until_ = 0;
};

}  // namespace

LexedCode lex_code(std::string_view source, const CodeSyntax& syntax) {
  return Lexer(source, syntax).run();
}

}  // namespace mlready
