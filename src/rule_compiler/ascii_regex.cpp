#include "rule_compiler/ascii_regex.h"

namespace mlready {
namespace {

constexpr std::string_view white_space = "\\t\\n\\f\\r ";

/// Reads a regular expression of RE2 (https://github.com/google/re2/wiki/Syntax) from left to right.
class Translation {
 public:
  explicit Translation(std::string_view regex) : regex_(regex) {}

  std::optional<std::string> whole() {
    while (at_ < regex_.size()) {
      if (!next()) return std::nullopt;
    }
    return std::move(translated_);
  }

 private:
  bool next() {
    const char c = regex_[at_];
    if (static_cast<unsigned char>(c) > 127) return copy(1);
    if (c == '\\') return escape();
    if (in_class_) return in_class(c);
    if (c == '[') return open_class();
    if (c == '(') return open_group();
    return c == '$' ? replace(1, "\\z") : copy(1);
  }

  bool escape() {
    if (at_ + 1 == regex_.size()) return false;
    const char c = regex_[at_ + 1];
    if (c == 's') return replace(2, in_class_ ? std::string(white_space) : "[" + std::string(white_space) + "]");
    if (c == 'S') return !in_class_ && replace(2, "[^" + std::string(white_space) + "]");
    const bool word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    constexpr std::string_view the_same = "dDwWbBntrfz";
    return (!word || the_same.find(c) != std::string_view::npos) && copy(2);
  }

  /// A group may ignore case, or not, and let a dot match line ends.
  bool open_group() {
    if (!regex_.substr(at_).starts_with("(?")) return copy(1);
    const auto end = regex_.find_first_not_of("is-", at_ + 2);
    return end != std::string_view::npos && (regex_[end] == ':' || regex_[end] == ')') && copy(end + 1 - at_);
  }

  /// Of a class that starts with "]", that is a member.
  bool open_class() {
    in_class_ = true;
    copy(regex_.substr(at_).starts_with("[^") ? 2 : 1);
    return at_ >= regex_.size() || regex_[at_] != ']' || copy(1);
  }

  bool in_class(char c) {
    if (c == '[') return false;
    in_class_ = c != ']';
    return copy(1);
  }

  bool copy(std::size_t bytes) { return replace(bytes, regex_.substr(at_, bytes)); }

  bool replace(std::size_t bytes, std::string_view by) {
    translated_ += by;
    at_ += bytes;
    return true;
  }

  std::string_view regex_;
  std::size_t at_ = 0;
  bool in_class_ = false;
  std::string translated_;
};

}  // namespace

std::optional<std::string> ascii_regex(std::string_view regex) {
  return Translation(regex).whole();
}

}  // namespace mlready
