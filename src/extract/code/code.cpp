#include "extract/code/code.h"

#include <vector>

#include "extract/code/code_calls.h"
#include "extract/code/code_context.h"
#include "extract/code/code_definitions.h"
#include "extract/code/code_imports.h"
#include "extract/code/code_lexer.h"
#include "extract/code/code_statements.h"

namespace mlready {
namespace {

constexpr std::size_t max_size = 16'000'000;

/// Walks over the tokens once and lets the reader of each construct look at the place where it may start.
class CodeReader {
 public:
  CodeReader(FileFacts& facts, const CodeSyntax& syntax, const LexedCode& code)
      : code_(code), facts_(facts), context_(facts, syntax, code.tokens), calls_(context_) {}

  void read() {
    for (std::size_t at = 0; at < code_.tokens.size(); ++at) {
      facts_.spend(1);
      const auto& token = code_.tokens[at];
      add_comments_up_to(token.line);
      context_.close_scopes_before(at);
      if (token.is_string()) {
        facts_.add(StringLiteral{token.text}, {token.line, token.line}, context_.scope());
      } else if (token.is_identifier()) {
        at = read_name(at);
      } else if (token.kind == CodeTokenKind::symbol) {
        at = read_symbol(at);
      }
    }
    context_.release_decorators({});
    add_comments_up_to(CodeToken::no_match);
  }

 private:
  void add_comments_up_to(std::uint32_t line) {
    for (; comment_ < code_.comments.size() && code_.comments[comment_].lines.first <= line; ++comment_) {
      const auto& comment = code_.comments[comment_];
      facts_.add(Comment{comment.text}, comment.lines, context_.scope());
    }
  }

  /// The index of the last token that needs no more looking at.
  std::size_t read_name(std::size_t at) {
    const auto behind_import = read_code_import(context_, at);
    if (behind_import != at) return behind_import - 1;
    if (const auto class_name = read_code_class(context_, at)) return *class_name;
    if (const auto function_name = read_code_function(context_, at)) return *function_name;
    if (is_schema()) {
      read_rpc(context_, at);
      return at;
    }
    read_code_statement(context_, at);
    calls_.read(at);
    return at;
  }

  /// Whether the language only declares: what looks like a call is none.
  bool is_schema() const {
    return context_.language() == Language::protobuf || context_.language() == Language::graphql;
  }

  std::size_t read_symbol(std::size_t at) {
    const auto& token = code_.tokens[at];
    if (token.is("#")) {
      const auto behind = read_code_import(context_, at);
      if (behind != at) return behind - 1;
    }
    const bool is_argument = in_parentheses(at);
    const auto annotation = read_code_annotation(context_, at);
    if (annotation != at && is_argument) context_.release_decorators({});
    if (annotation != at) return annotation;
    if (!is_argument) read_code_assignment(context_, at);
    return at;
  }

  /// Whether the innermost open bracket is a parenthesis: `=` in one passes an argument or gives a default.
  bool in_parentheses(std::size_t at) {
    const auto& token = code_.tokens[at];
    if (token.is("(") || token.is("{") || token.is("[")) open_.push_back(token.text[0]);
    const bool closes = token.is(")") || token.is("}") || token.is("]");
    if (closes && !open_.empty()) open_.pop_back();
    return !open_.empty() && open_.back() == '(';
  }

  const LexedCode& code_;
  FileFacts& facts_;
  CodeContext context_;
  CodeCalls calls_;
  std::size_t comment_ = 0;
  std::vector<char> open_;
};

}  // namespace

void extract_code(FileFacts& facts) {
  const std::string_view source = facts.file().bytes;
  if (source.size() > max_size) return facts.problem("source file longer than 16 MB: not read", 1);
  const auto& syntax = code_syntax(facts.file().language);
  const auto code = lex_code(source, syntax);
  CodeReader(facts, syntax, code).read();
}

}  // namespace mlready
