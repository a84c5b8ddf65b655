#include <algorithm>
#include <cctype>
#include <string>

#include "extract/deploy/deploy.h"
#include "extract/deploy/gateway.h"

namespace mlready {
namespace {

bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '-' || c == '+';
}

/// Reads `name: value`, `name { … }`, `name [ … ]` and lists of values.
class ProtobufTextReader {
 public:
  explicit ProtobufTextReader(FileFacts& facts) : facts_(&facts), text_(facts.file().bytes), keys_(facts) {}

  void run() {
    while (at_ < text_.size()) step();
    facts_->add(Resource{"triton", "model", model_}, {1, std::max(line_, 1U)});
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '"' || c == '\'' || is_name(c)) return read_token();
    if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
      return;
    }
    if (c == '\n') ++line_;
    if (c == ':') expects_value_ = true;
    if (c == '{' || c == '[') open();
    if (c == '}' || c == ']') close();
    ++at_;
  }

  void read_token() {
    const char quote = is_name(text_[at_]) ? '\0' : text_[at_];
    const auto begin = quote == '\0' ? at_ : ++at_;
    while (at_ < text_.size() && (quote == '\0' ? is_name(text_[at_]) : text_[at_] != quote && text_[at_] != '\n'))
      ++at_;
    const auto token = text_.substr(begin, at_ - begin);
    if (quote != '\0' && at_ < text_.size() && text_[at_] == quote) ++at_;
    if (!expects_value_ && !in_values_) {
      name_ = token;
      name_line_ = line_;
      return;
    }
    if (keys_.depth() == 0 && name_ == "name") model_ = token;
    keys_.add(name_, token, {name_line_, line_});
    expects_value_ = false;
  }

  /// A list of scalars keeps its name for each value, and a list of messages for each block.
  void open() {
    expects_value_ = false;
    if (text_[at_] == '{') {
      const bool in_list = !lists_.empty() && lists_.back().depth == keys_.depth();
      return keys_.open(in_list ? lists_.back().name : name_, {}, line_);
    }
    const auto next = text_.find_first_not_of(" \t\r\n", at_ + 1);
    in_values_ = next != std::string_view::npos && text_[next] != '{';
    lists_.push_back({name_, keys_.depth()});
  }

  void close() {
    expects_value_ = false;
    in_values_ = false;
    if (text_[at_] == '}') return keys_.close();
    if (!lists_.empty()) lists_.pop_back();
  }

  struct List {
    std::string_view name;
    std::size_t depth;
  };

  FileFacts* facts_;
  std::string_view text_;
  BlockKeys keys_;
  std::vector<List> lists_;
  std::string_view name_;
  std::string_view model_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t name_line_ = 1;
  bool expects_value_ = false;
  bool in_values_ = false;
};

}  // namespace

void extract_protobuf_text(FileFacts& facts) {
  ProtobufTextReader(facts).run();
}

}  // namespace mlready
