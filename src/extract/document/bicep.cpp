#include <string>

#include "base/text.h"
#include "extract/document/code_cursor.h"
#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"

namespace mlready {
namespace {

class BicepReader {
 public:
  BicepReader(FileFacts& facts, std::string_view text)
      : facts_(&facts), lines_(text), cursor_(text, {'\'', ""}), builder_(facts) {}

  std::vector<const Node*> read() {
    if (!builder_.begin(Node::Kind::mapping, 1)) return {};
    open_.push_back({Form::file, 1});
    for (cursor_.skip_space(); !cursor_.at_end(); cursor_.skip_space()) read_element();
    if (open_.size() > 1) facts_->problem("Bicep: an object is not closed", line());
    return {builder_.finish()};
  }

 private:
  enum class Form { file, object, list };

  struct Open {
    Form form;
    int levels;  ///< how many of the builder's collections it is: a resource has three
  };

  std::uint32_t line() const { return lines_.line_at(cursor_.offset()); }

  void read_element() {
    const char c = cursor_.peek();
    if (c == '}' || c == ']') return close();
    if (c == ',') return cursor_.advance(1);
    if (c == '@') return void(cursor_.expression());  // a decorator
    if (open_.back().form == Form::list) return read_value(1);
    read_statement();
  }

  void close() {
    const auto at = line();
    cursor_.advance(1);
    if (open_.size() == 1) return;
    for (int i = 0; i < open_.back().levels; ++i) builder_.end(at);
    open_.pop_back();
    if (open_.back().form == Form::file) cursor_.skip_line();  // what closes a loop or condition around an object
  }

  void read_statement() {
    const auto at = line();
    const auto begin = cursor_.offset();
    const auto word = cursor_.at_string() ? cursor_.string() : cursor_.name();
    cursor_.skip_blanks();
    if (cursor_.offset() == begin) return cursor_.advance(1);
    if (cursor_.peek() == ':' || cursor_.peek() == '=') {
      cursor_.advance(1);
      builder_.key(word, at);
      return read_value(1);
    }
    const auto name = cursor_.name();
    cursor_.skip_blanks();
    if (name.empty()) return cursor_.skip_line();
    if (word == "resource" || word == "module") return read_resource(word, name, at);
    read_declaration(word, name, at);
  }

  /// `resource name 'type' = value`, the value perhaps behind `existing`, `if (…)` or `[for … : `.
  void read_resource(std::string_view word, std::string_view name, std::uint32_t at) {
    const auto type = cursor_.string();
    skip_to_value();
    builder_.key(word, at);
    if (!builder_.begin(Node::Kind::mapping, at)) return;
    builder_.key(type, at);
    if (!builder_.begin(Node::Kind::mapping, at)) return void(builder_.end());
    builder_.key(name, at);
    read_value(3, word);
  }

  /// `param name type = value`, `var name = value`, `output name type = value`.
  void read_declaration(std::string_view word, std::string_view name, std::uint32_t at) {
    skip_to_value();
    builder_.key(word, at);
    if (!builder_.begin(Node::Kind::mapping, at)) return;
    builder_.key(name, at);
    read_value(2);
  }

  /// Moves behind the line's `=`, or to the line's end where there is none.
  void skip_to_value() {
    while (!cursor_.at_end() && cursor_.peek() != '\n' && cursor_.peek() != '=') cursor_.advance(1);
    if (cursor_.peek() == '=') cursor_.advance(1);
  }

  /// @param levels how many of the builder's collections end with this value, a collection of its own included
  void read_value(int levels, std::string_view tag = {}) {
    skip_to_object();
    const auto at = line();
    const bool object = cursor_.peek() == '{';
    if ((object || cursor_.peek() == '[') && !is_loop()) {
      cursor_.advance(1);
      if (builder_.begin(object ? Node::Kind::mapping : Node::Kind::sequence, at, tag)) {
        open_.push_back({object ? Form::object : Form::list, levels});
        return;
      }
      facts_->problem("Bicep: nested too deeply", at);
      cursor_.advance(cursor_.rest().size());
    } else {
      read_scalar(at);
    }
    for (int i = 1; i < levels; ++i) builder_.end(line());
  }

  /// Passes over `if (…)` and `[for … in …:` before an object, so that the object is the value.
  void skip_to_object() {
    cursor_.skip_blanks();
    auto ahead = cursor_;
    if (is_loop()) {
      const auto header = ahead.rest().substr(0, ahead.rest().find('\n'));
      const auto brace = trim(header).ends_with('{') ? header.rfind('{') : std::string_view::npos;
      if (brace != std::string_view::npos) cursor_.advance(brace);
    } else if (ahead.name() == "if") {
      const auto header = cursor_.rest().substr(0, cursor_.rest().find('\n'));
      if (trim(header).ends_with('{')) cursor_.advance(header.rfind('{'));
    }
  }

  bool is_loop() const {
    if (cursor_.peek() != '[') return false;
    auto ahead = cursor_;
    ahead.advance(1);
    ahead.skip_space();
    return ahead.name() == "for";
  }

  void read_scalar(std::uint32_t at) {
    const auto begin = cursor_.offset();
    if (cursor_.at_string()) {
      const auto literal = cursor_.string();
      cursor_.skip_blanks();
      const char c = cursor_.peek();
      if (c == '\n' || c == '\0' || c == ',' || c == ']' || c == '}') {
        builder_.scalar(literal, {at, line()}, true);
        return;
      }
    }
    cursor_.expression();
    const auto text = trim(cursor_.from(begin));
    if (cursor_.offset() == begin && cursor_.peek() == ')') cursor_.advance(1);
    if (text.empty()) {
      builder_.null(at);
    } else {
      builder_.scalar(text, {at, line()});
    }
  }

  FileFacts* facts_;
  LineIndex lines_;
  CodeCursor cursor_;
  DocumentBuilder builder_;
  std::vector<Open> open_;
};

}  // namespace

std::vector<const Node*> read_bicep(FileFacts& facts) {
  return BicepReader(facts, without_byte_order_mark(facts.file().bytes)).read();
}

}  // namespace mlready
