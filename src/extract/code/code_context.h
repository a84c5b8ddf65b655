#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/code/code_lexer.h"
#include "extract/code/code_syntax.h"
#include "mlready/file_facts.h"

namespace mlready {

/// An annotation that waits for the definition or class it belongs to.
struct PendingDecorator {
  Decorator decorator;
  Lines lines;
};

/// A name as written: `a.b::c`, from its first token to its last.
struct DottedName {
  std::string_view name;  ///< separators turned into '.'
  std::string_view written;
  std::size_t last = 0;  ///< index of the last token
};

/// What the readers of the parts of a file share: its tokens, and where the walk stands.
class CodeContext {
 public:
  CodeContext(FileFacts& facts, const CodeSyntax& syntax, std::span<const CodeToken> tokens)
      : facts_(facts), syntax_(syntax), tokens_(tokens) {}

  FileFacts& facts() { return facts_; }
  const CodeSyntax& syntax() const { return syntax_; }
  Language language() const { return syntax_.language; }
  std::size_t size() const { return tokens_.size(); }

  /// The token at `index`; an empty symbol where there is none.
  const CodeToken& token(std::size_t index) const;

  /// The token before `index`; an empty symbol at the start.
  const CodeToken& before(std::size_t index) const { return index == 0 ? none_ : tokens_[index - 1]; }

  /// Index of the bracket that closes the one at `index`; `index` itself where none does.
  std::size_t closing(std::size_t index) const;

  /// Source text from the first to the last token, both included.
  std::string_view source(std::size_t first, std::size_t last) const;

  Lines lines(std::size_t first, std::size_t last) const { return {token(first).line, token(last).line}; }

  /// The dotted name that starts with the identifier at `index`.
  DottedName dotted_name(std::size_t index);

  /// The arguments between the brackets that open at `open`.
  std::span<const Argument> arguments(std::size_t open);

  // -------------------------------------------------------------- scopes

  ScopeIndex scope() const { return scopes_.empty() ? 0 : scopes_.back().scope; }
  bool in_class() const { return !scopes_.empty() && scopes_.back().is_class; }
  bool in_function() const;
  std::string_view qualified(std::string_view name);

  /// Opens a scope that ends with the bracket that closes at `last`.
  void open_scope(std::string_view name, std::size_t first, std::size_t last, bool is_class);
  void close_scopes_before(std::size_t index);

  // -------------------------------------------------------------- annotations

  void hold(Decorator decorator, Lines lines) { decorators_.push_back({decorator, lines}); }

  /// Adds the annotations that wait, as those of `target`, and gives them.
  std::vector<PendingDecorator> release_decorators(std::string_view target);

  /// Modules that the file imports so far, each with a line end; to tell frameworks apart.
  bool imports(std::string_view part) const { return imports_.find(part) != std::string::npos; }
  void add_import(Import import, Lines lines);

 private:
  struct OpenScope {
    ScopeIndex scope = 0;
    std::size_t last = 0;
    bool is_class = false;
  };

  FileFacts& facts_;
  const CodeSyntax& syntax_;
  std::span<const CodeToken> tokens_;
  CodeToken none_;
  std::vector<OpenScope> scopes_;
  std::vector<PendingDecorator> decorators_;
  std::string imports_;
};

/// Whether the token is a string, number, boolean or null.
bool is_literal(const CodeToken& token);

/// Whether the tokens before `index` say that it goes on with a name: `.`, `::`, `->`, `?.`.
bool is_separator(const CodeToken& token);

}  // namespace mlready
