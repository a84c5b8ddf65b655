#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "extract/pipeline/sql_text.h"

namespace mlready {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

bool is_quoted(std::string_view text) {
  const bool quoted = text.size() > 1 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
  return quoted && text.find(text.front(), 1) == text.size() - 1;
}

/// `key=value` or a value; `==` compares and names nothing.
Argument argument_of(std::string_view text) {
  const auto equals = text.find('=');
  const auto key = equals == npos ? std::string_view{} : trim(text.substr(0, equals));
  const bool named = !key.empty() && std::all_of(key.begin(), key.end(), is_name) && text.substr(equals, 2) != "==";
  auto value = named ? trim(text.substr(equals + 1)) : trim(text);
  const bool quoted = is_quoted(value);
  if (quoted) value = value.substr(1, value.size() - 2);
  return {named ? key : std::string_view{}, value, quoted};
}

/// Reads one Jinja block.
class BlockReader {
 public:
  BlockReader(FileFacts& facts, std::string_view block, std::uint32_t line)
      : facts_(facts), block_(block), line_(line) {}

  void read() {
    while (at_ < block_.size()) step(block_[at_]);
  }

 private:
  void step(char c) {
    if (is_name(c)) return read_name();
    if (c == '\'' || c == '"') return skip_string(c);
    if (c == '\n') ++line_;
    if (c == '(' || c == '[' || c == '{') ++depth_;
    if (c == ',' && depth_ == 1) end_argument();
    if ((c == ')' || c == ']' || c == '}') && depth_ > 0 && --depth_ == 0) end_call();
    ++at_;
  }

  void read_name() {
    const auto begin = at_;
    while (at_ < block_.size() && is_name(block_[at_])) ++at_;
    const auto open = block_.find_first_not_of(" \t", at_);
    if (open == npos || block_[open] != '(') return;
    const auto name = block_.substr(begin, at_ - begin);
    if (depth_ > 0) {
      facts_.add(Call{name, name, {}}, {line_, line_});
      return;
    }
    name_ = name;
    call_line_ = line_;
    arguments_.clear();
    argument_begin_ = open + 1;
  }

  void skip_string(char quote) {
    const auto end = std::min(block_.find(quote, at_ + 1), block_.size() - 1);
    const auto passed = block_.substr(at_, end + 1 - at_);
    line_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    at_ = end + 1;
  }

  void end_argument() {
    const auto text = trim(block_.substr(argument_begin_, at_ - argument_begin_));
    if (!name_.empty() && !text.empty()) arguments_.push_back(argument_of(text));
    argument_begin_ = at_ + 1;
  }

  void end_call() {
    if (name_.empty()) return;
    end_argument();
    facts_.add(Call{name_, name_, facts_.keep_all(std::span<const Argument>(arguments_))}, {call_line_, line_});
    name_ = {};
  }

  FileFacts& facts_;
  std::string_view block_;
  std::size_t at_ = 0;
  std::uint32_t line_;
  std::uint32_t depth_ = 0;
  std::string_view name_;  ///< of the outermost call that is open; empty outside
  std::uint32_t call_line_ = 1;
  std::size_t argument_begin_ = 0;
  std::vector<Argument> arguments_;
};

}  // namespace

void extract_sql_template_calls(FileFacts& facts) {
  const std::string_view text = facts.file().bytes;
  std::uint32_t line = 1;
  std::size_t counted = 0;
  for (auto at = text.find('{'); at != npos && at + 1 < text.size(); at = text.find('{', at + 1)) {
    const char kind = text[at + 1];
    if (kind != '{' && kind != '%') continue;
    const auto end = text.find(kind == '{' ? "}}" : "%}", at + 2);
    if (end == npos) return;
    line += static_cast<std::uint32_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                                  text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    BlockReader(facts, text.substr(at + 2, end - at - 2), line).read();
    at = end;
  }
}

}  // namespace mlready
