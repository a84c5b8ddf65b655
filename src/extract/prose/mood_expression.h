#pragma once

#include <re2/re2.h>

#include <initializer_list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace mlready {

/// An expression about a sentence, in two forms, each built when a text first needs it. Most texts can be written in
/// ASCII: for these the expression is read as one over bytes, which takes a small part of the states. It finds the same
/// in them, as long as it repeats no character beyond ASCII by itself and takes either apostrophe. May be used by
/// several threads at once.
class MoodExpression {
 public:
  /// @param pattern has to outlive this object
  explicit MoodExpression(std::string_view pattern) : pattern_(pattern) {}

  bool found_in(std::string_view text) const;

  /// `text` with a space in the place of each part that the expression finds. Apostrophes and signs that neither this
  /// one nor `others` speak of may change too.
  std::string blanked_out(std::string_view text, std::initializer_list<const MoodExpression*> others) const;

 private:
  struct Form {
    std::once_flag once;
    std::optional<RE2> compiled;
  };

  const RE2& form_for(std::string_view text) const;

  std::string_view pattern_;
  mutable Form over_bytes_;
  mutable Form over_characters_;
};

}  // namespace mlready
