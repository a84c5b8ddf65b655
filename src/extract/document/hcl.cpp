#include <algorithm>
#include <string>

#include "base/text.h"
#include "extract/document/code_cursor.h"
#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"

namespace mlready {
namespace {

class HclReader {
 public:
  HclReader(FileFacts& facts, std::string_view text)
      : facts_(&facts), text_(text), lines_(text), cursor_(text, {'"', "#"}), builder_(facts) {}

  std::vector<const Node*> read() {
    if (!builder_.begin(Node::Kind::mapping, 1)) return {};
    open_.push_back({Form::body, 1});
    for (cursor_.skip_space(); !cursor_.at_end(); cursor_.skip_space()) read_element();
    if (open_.size() > 1) facts_->problem("HCL: a block is not closed", line());
    return {builder_.finish()};
  }

 private:
  enum class Form { body, object, list };

  struct Open {
    Form form;
    int levels;  ///< how many of the builder's collections it is: a block has one for each label
  };

  std::uint32_t line() const { return lines_.line_at(cursor_.offset()); }

  void read_element() {
    const char c = cursor_.peek();
    if (c == '}' || c == ']') return close();
    if (c == ',') return cursor_.advance(1);
    if (open_.back().form == Form::list) return read_value();
    read_member();
  }

  void close() {
    const auto at = line();
    cursor_.advance(1);
    if (open_.size() == 1) return;
    for (int i = 0; i < open_.back().levels; ++i) builder_.end(at);
    open_.pop_back();
  }

  /// `name = value`, `"name": value`, `(expression) = value`, or in a body also `type "label" {`.
  void read_member() {
    const auto at = line();
    const auto begin = cursor_.offset();
    const auto name = read_key();
    cursor_.skip_blanks();
    const bool value = (cursor_.peek() == '=' && !cursor_.next_is("==")) || cursor_.peek() == ':';
    if (name.empty()) {
      if (cursor_.offset() == begin) cursor_.advance(1);
      cursor_.skip_line();
    } else if (value) {
      cursor_.advance(1);
      cursor_.skip_blanks();
      builder_.key(name, at);
      read_value();
    } else if (open_.back().form == Form::body) {
      read_block(name, at);
    } else {
      cursor_.skip_line();
    }
  }

  std::string_view read_key() {
    if (cursor_.at_string()) return cursor_.string();
    if (cursor_.peek() == '(' || std::isdigit(static_cast<unsigned char>(cursor_.peek())) != 0) {
      const auto begin = cursor_.offset();
      while (!cursor_.at_end() && cursor_.peek() != '=' && cursor_.peek() != '\n') cursor_.advance(1);
      return trim(cursor_.from(begin));
    }
    return cursor_.name();
  }

  void read_block(std::string_view type, std::uint32_t at) {
    std::vector<std::string_view> labels;
    for (cursor_.skip_blanks(); cursor_.at_string() || !peek_name().empty(); cursor_.skip_blanks()) {
      labels.push_back(cursor_.at_string() ? cursor_.string() : cursor_.name());
    }
    if (cursor_.peek() != '{') return cursor_.skip_line();
    cursor_.advance(1);
    builder_.key(type, at);
    int levels = 0;
    for (const auto label : labels) {
      if (!builder_.begin(Node::Kind::mapping, at)) break;
      ++levels;
      builder_.key(label, at);
    }
    if (builder_.begin(Node::Kind::mapping, at, type)) {
      open_.push_back({Form::body, levels + 1});
    } else {
      skip_deep_block(levels, at);
    }
  }

  void skip_deep_block(int levels, std::uint32_t at) {
    facts_->problem("HCL: nested too deeply", at);
    cursor_.advance(cursor_.rest().size());
    for (int i = 0; i < levels; ++i) builder_.end(at);
  }

  std::string_view peek_name() const {
    auto ahead = cursor_;
    return ahead.name();
  }

  void read_value() {
    const auto at = line();
    if (opens_collection('[')) return open_collection(Node::Kind::sequence, Form::list, at);
    if (opens_collection('{')) return open_collection(Node::Kind::mapping, Form::object, at);
    if (cursor_.next_is("<<")) return read_heredoc(at);
    const auto begin = cursor_.offset();
    if (cursor_.at_string()) {
      const auto literal = cursor_.string();
      cursor_.skip_blanks();
      if (ends_value(cursor_.peek())) return void(builder_.scalar(literal, {at, at}, true));
    }
    cursor_.expression();
    builder_.scalar(trim(cursor_.from(begin)), {at, line()});
    if (cursor_.offset() == begin) cursor_.advance(1);
  }

  static bool ends_value(char c) { return c == '\n' || c == '\0' || c == ',' || c == ']' || c == '}'; }

  /// Whether a list or object starts here, and not a `for` expression.
  bool opens_collection(char bracket) const {
    if (cursor_.peek() != bracket) return false;
    auto ahead = cursor_;
    ahead.advance(1);
    ahead.skip_space();
    return ahead.name() != "for";
  }

  void open_collection(Node::Kind kind, Form form, std::uint32_t at) {
    cursor_.advance(1);
    if (builder_.begin(kind, at)) {
      open_.push_back({form, 1});
    } else {
      builder_.null(at);
      skip_deep_block(0, at);
    }
  }

  /// `<<EOT` or `<<-EOT` up to the line that holds only the word.
  void read_heredoc(std::uint32_t at) {
    cursor_.advance(cursor_.next_is("<<-") ? 3 : 2);
    const auto word = cursor_.name();
    cursor_.skip_line();
    cursor_.advance(1);
    const auto begin = cursor_.offset();
    auto end = begin;
    while (!cursor_.at_end()) {
      end = cursor_.offset();
      const auto rest = cursor_.rest();
      const auto text = trim(rest.substr(0, rest.find('\n')));
      cursor_.skip_line();
      if (text == word) break;
      cursor_.advance(1);
      end = cursor_.offset();
    }
    builder_.scalar(text_.substr(begin, end - begin), {at + 1, std::max(at + 1, line())}, true);
  }

  FileFacts* facts_;
  std::string_view text_;
  LineIndex lines_;
  CodeCursor cursor_;
  DocumentBuilder builder_;
  std::vector<Open> open_;
};

}  // namespace

std::vector<const Node*> read_hcl(FileFacts& facts) {
  return HclReader(facts, without_byte_order_mark(facts.file().bytes)).read();
}

}  // namespace mlready
