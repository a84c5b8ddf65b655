#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/python/bindings.h"
#include "extract/python/dotted_names.h"
#include "extract/python/python.h"
#include "extract/python/symbols.h"
#include "extract/python/token.h"
#include "mlready/file_facts.h"

namespace mlready::python {

/// A half-open range of tokens.
struct Range {
  TokenIndex begin = 0;
  TokenIndex end = 0;

  bool empty() const { return begin >= end; }
};

/// What an expression that is one chain of names, calls and subscripts stands for. `name` is 0 for any other
/// expression.
struct Value {
  NameId name = 0;        ///< resolved
  NameId written = 0;     ///< as the source spells it
  bool named = false;     ///< begins with a name
  bool alias = false;     ///< begins with an imported name or a known variable
  bool instance = false;  ///< is a variable that a call of `name` made
  bool called = false;    ///< ends in a call, or in subscripts behind one
  TokenIndex call = 0;    ///< the bracket that opens the arguments of the last call
};

/// Walks over the tokens of a source and adds its facts. Its functions are spread over expression.cpp, call.cpp,
/// statement.cpp, block.cpp, assignment.cpp, definition.cpp, import.cpp and handler.cpp.
class Extraction {
 public:
  explicit Extraction(FileFacts& facts) : facts_(facts), names_(facts, symbols_) {}

  /// Reads one source; names bound by earlier ones stay known.
  void read(const PythonSource& source);

  /// The lines for IPython in the source read last.
  std::vector<MagicLine> magics() const;

 private:
  enum class Elements { plain, arguments, parameters };

  /// The innermost definition, and what the statements in it need to know.
  struct Frame {
    ScopeIndex scope = 0;
    std::string_view qualified_name;
    ScopeIndex class_scope = 0;  ///< of the class whose method this is, or that this is; 0 outside
    NameId self = 0;             ///< first parameter of the method
    bool in_class = false;       ///< directly in a class body
    bool in_function = false;
    bool guarded = false;   ///< imports here may fail
    bool fallback = false;  ///< in the handler of a failed import
    bool in_match = false;  ///< directly in the body of `match`
  };

  /// A suite that changes the frame until `end`.
  struct Block {
    TokenIndex end = 0;
    std::uint32_t column = 0;  ///< of its comments
    bool function = false;
    Frame outer;
  };

  /// Where the top-level marks of a simple statement are.
  struct Shape {
    TokenIndex end = 0;
    TokenIndex first_assign = 0;  ///< `=`; 0 for none
    TokenIndex colon = 0;
    TokenIndex augmented = 0;
  };

  /// A target without commas, and what is assigned to it.
  struct Leaf {
    Range target;
    Range value;
  };

  // expression.cpp
  Value read_expression(Range range, Elements elements = Elements::plain);
  bool names_element(TokenIndex at, Elements elements) const;
  bool is_operand(TokenIndex at) const;
  TokenIndex read_operand(TokenIndex at, TokenIndex end, Value& value);
  TokenIndex read_keyword(TokenIndex at, TokenIndex end, bool& in_comprehension);
  TokenIndex read_chain(TokenIndex at, TokenIndex end, Value& value, bool unread);
  TokenIndex read_strings(TokenIndex at, TokenIndex end);
  Value read_bracket(TokenIndex open);
  Value find_name(Symbol symbol);
  void extend(Value& value, Symbol attribute);
  void add_reference(const Value& value, TokenIndex last);
  void add_conditional(TokenIndex at, TokenIndex end);
  Value resolve(Range range);

  // call.cpp
  void add_call(TokenIndex open, Value& value);
  bool may_register_route(NameId name) const;
  std::span<const Argument> arguments_of(TokenIndex open);
  TokenIndex argument_end(Range range) const;
  Argument argument_of(Range range) const;
  bool is_literal(Range range) const;

  // statement.cpp
  void read_statements();
  TokenIndex read_statement(TokenIndex at);
  TokenIndex read_keyword_statement(TokenIndex at);
  TokenIndex read_simple(TokenIndex at);
  TokenIndex read_condition(TokenIndex at);
  TokenIndex read_for(TokenIndex at);
  TokenIndex read_with(TokenIndex at);
  TokenIndex read_assert(TokenIndex at);
  TokenIndex read_global(TokenIndex at);
  TokenIndex read_match_case(TokenIndex at);
  bool starts_match(TokenIndex at) const;
  void read_pattern(Range range);
  void read_with_item(Range range);

  // block.cpp
  void open_block(Range suite, const Frame& inner, bool function = false);
  void note_inline_suite(Range suite);
  void close_blocks(TokenIndex at);
  void add_comments_before(std::uint32_t offset, std::uint32_t least_column);
  Range suite_of(TokenIndex colon) const;

  // assignment.cpp
  TokenIndex read_assignment(Range statement, const Shape& shape);
  TokenIndex read_walrus(TokenIndex at, TokenIndex end, Value& value);
  TokenIndex read_type_alias(TokenIndex at);
  void collect_leaves(Range target, Range value);
  void collect_pairs(Range target, Range value, std::optional<std::vector<Range>>& values);
  Range unwrap(Range target) const;
  std::vector<Range> elements_of(Range range) const;
  void add_assignment(Range target, Range value, Range annotation);
  void read_target(Range target);
  void bind_target(Range target, const Value& value, Range source);
  void bind_name(Symbol symbol, Binding binding);
  void forget_targets(Range targets);
  std::string_view target_text(Range target);

  // definition.cpp
  TokenIndex read_decorators(TokenIndex at);
  TokenIndex read_function(TokenIndex at, TokenIndex first);
  TokenIndex read_class(TokenIndex at);
  void add_decorator(Range range, std::string_view target);
  void open_function(Range suite, Range parameters, const Definition& definition, Lines lines);
  void bind_parameters(Range parameters);
  std::span<const Parameter> parameters_of(TokenIndex open);
  std::span<const std::string_view> bases_of(TokenIndex open);
  std::string_view docstring_of(Range suite) const;
  bool is_stub(Range suite) const;
  std::string_view qualify(std::string_view name);

  // import.cpp
  TokenIndex read_import(TokenIndex at);
  TokenIndex read_from_import(TokenIndex at);
  void add_imported_names(Range names, const Import& import, Lines lines);
  void bind_import(Symbol symbol, NameId name);

  // handler.cpp
  TokenIndex read_try(TokenIndex at);
  TokenIndex read_handler(TokenIndex at);
  TokenIndex read_raise(TokenIndex at);
  TokenIndex read_yield(TokenIndex at);
  bool import_error_is_caught(Range suite) const;
  bool catches_import_error(Range types) const;
  bool catches_everything(Range types) const;
  std::span<const std::string_view> types_of(Range range);
  bool does_nothing(Range suite) const;
  bool logs(Range suite);
  bool raises(Range suite) const;

  const Token& token(TokenIndex at) const { return tokens_[at]; }
  TokenKind kind(TokenIndex at) const { return tokens_[at].kind; }

  /// Whether a dot and a name stand at `at`.
  bool is_attribute(TokenIndex at) const { return kind(at) == TokenKind::dot && kind(at + 1) == TokenKind::name; }
  bool is_word(TokenIndex at, Word word) const {
    const Token& one = token(at);
    return (one.kind == TokenKind::keyword || one.kind == TokenKind::name) && one.link == symbol_of(word);
  }

  /// The token behind `at`, brackets, f-strings and the parameters of a lambda passed over as one.
  TokenIndex after(TokenIndex at) const {
    const Token& one = token(at);
    return one.kind == TokenKind::open || one.kind == TokenKind::formatted_string || one.kind == TokenKind::lambda
               ? one.link + 1
               : at + 1;
  }
  /// The first token of that kind at the top level of the range; `range.end` where there is none.
  TokenIndex find(Range range, TokenKind wanted) const;
  TokenIndex find_word(Range range, Word word) const;
  TokenIndex statement_end(TokenIndex at) const;
  TokenIndex header_colon(TokenIndex at) const;
  TokenIndex behind_colon(TokenIndex colon) const { return kind(colon) == TokenKind::colon ? colon + 1 : colon; }

  std::string_view text(TokenIndex at) const { return text_.substr(token(at).offset, token(at).length); }
  std::string_view text(Range range) const;
  char first_character(TokenIndex at) const { return text_[token(at).offset]; }

  std::uint32_t file_line(std::uint32_t line) const {
    return line_map_.empty() ? line : line_map_[std::min<std::size_t>(line, line_map_.size()) - 1];
  }
  std::uint32_t last_line(TokenIndex at) const;
  Lines lines_of(Range range) const;
  void add(FactPayload payload, Lines lines) { facts_.add(std::move(payload), lines, frame_.scope); }

  FileFacts& facts_;
  Symbols symbols_ = Symbols::with_words();
  DottedNames names_;
  Bindings bindings_;
  TokenStream stream_;
  std::span<const Token> tokens_;  ///< of the stream
  std::string_view text_;
  std::span<const std::uint32_t> line_map_;
  Frame frame_;
  std::vector<Block> blocks_;
  std::string_view web_framework_;  ///< the first one that the file imports
  std::size_t next_comment_ = 0;
  TokenIndex inline_suite_end_ = 0;  ///< of the last suite on the line of its header
  std::uint32_t depth_ = 0;
  bool too_deep_ = false;
  std::vector<Argument> arguments_;
  std::vector<Parameter> parameters_;
  std::vector<std::string_view> texts_;
  std::vector<Leaf> leaves_;
};

}  // namespace mlready::python
