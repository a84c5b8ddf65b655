#include <algorithm>
#include <string>

#include "base/text.h"
#include "extract/deploy/gateway.h"

namespace mlready {
namespace {

/// Reads words, `;`, `{` and `}`. `${name}` and a template's `{{ … }}` are parts of words.
class NginxReader {
 public:
  explicit NginxReader(FileFacts& facts) : text_(facts.file().bytes), keys_(facts) {}

  void run() {
    while (at_ < text_.size()) step();
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      ++line_;
      ++at_;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      ++at_;
    } else if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (c == ';') {
      finish_directive();
      ++at_;
    } else if (c == '{' && !text_.substr(at_).starts_with("{{")) {
      open_block();
      ++at_;
    } else if (c == '}') {
      words_.clear();
      keys_.close();
      ++at_;
    } else {
      read_word();
    }
  }

  void finish_directive() {
    if (!words_.empty()) keys_.add(words_.front(), arguments(), {first_line_, line_});
    words_.clear();
  }

  void open_block() {
    keys_.open(words_.empty() ? std::string_view() : std::string_view(words_.front()), arguments(), first_line_);
    words_.clear();
  }

  std::string arguments() const {
    return words_.size() < 2 ? std::string() : join({words_.begin() + 1, words_.end()}, " ");
  }

  void read_word() {
    if (words_.empty()) first_line_ = line_;
    const char quote = text_[at_] == '"' || text_[at_] == '\'' ? text_[at_] : '\0';
    const auto begin = quote == '\0' ? at_ : ++at_;
    while (at_ < text_.size() && !ends_word(quote)) pass();
    words_.emplace_back(text_.substr(begin, std::min(at_, text_.size()) - begin));
    if (quote != '\0' && at_ < text_.size()) ++at_;
    at_ = std::min(at_, text_.size());
  }

  bool ends_word(char quote) const {
    const char c = text_[at_];
    if (quote != '\0') return c == quote;
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ';' || c == '}' ||
           (c == '{' && !text_.substr(at_).starts_with("{{"));
  }

  /// Passes over a character of a word, or over what belongs together in it.
  void pass() {
    const auto rest = text_.substr(at_);
    const auto close = rest.starts_with("${")   ? rest.substr(0, 200).find('}')
                       : rest.starts_with("{{") ? rest.substr(0, 2000).find("}}")
                                                : std::string_view::npos;
    const auto size = close != std::string_view::npos ? close + (rest[0] == '$' ? 1 : 2) : rest[0] == '\\' ? 2 : 1;
    const auto passed = rest.substr(0, size);
    line_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    at_ += size;
  }

  std::string_view text_;
  BlockKeys keys_;
  std::vector<std::string> words_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t first_line_ = 1;
};

}  // namespace

void extract_nginx(FileFacts& facts) {
  NginxReader(facts).run();
}

}  // namespace mlready
