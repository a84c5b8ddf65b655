#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <utf8proc.h>

#include <algorithm>

#include "base/text.h"
#include "engine/match/literal_finder.h"
#include "engine/match/patterns.h"
#include "engine/match/text_options.h"

namespace mlready {
namespace {

/// `text` in lower case as RE2 folds it: code point by code point.
std::string fold(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return to_lower(text);
  std::string folded;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(bytes, left, &point);
    utf8proc_uint8_t lower[4];
    const auto size = length > 0 ? utf8proc_encode_char(utf8proc_tolower(point), lower) : 1;
    folded.append(length > 0 ? reinterpret_cast<const char*>(lower) : reinterpret_cast<const char*>(bytes),
                  static_cast<std::size_t>(size));
    bytes += std::max<utf8proc_ssize_t>(length, 1);
    left -= std::max<utf8proc_ssize_t>(length, 1);
  }
  return folded;
}

/// Regular expressions of which only those are run whose literals stand in the text. An automaton of all patterns at
/// once has too many states: most texts would have it thrown away and built anew.
class TextSet : public PatternSet {
 public:
  explicit TextSet(const std::vector<OwnedPattern>& patterns)
      : expressions_(static_cast<int>(LiteralFinder::shortest)) {
    for (const auto& [pattern, owner] : patterns) {
      int id = 0;
      // Patterns that RE2 refuses were reported when the rule was loaded.
      if (expressions_.Add(text_pattern_to_regex(pattern), text_options(), &id) != RE2::NoError) continue;
      owners_.push_back(owner);
    }
    std::vector<std::string> literals;
    if (owners_.empty()) return;
    expressions_.Compile(&literals);
    literals_ = LiteralFinder(std::move(literals));
    std::vector<int> always;
    expressions_.AllPotentials({}, &always);
    has_unfiltered_ = !always.empty();
  }

  void match(std::string_view text, std::vector<std::uint32_t>& owners) const override {
    if (owners_.empty()) return;
    std::vector<int> literals;
    literals_.find(fold(text), literals);
    if (literals.empty() && !has_unfiltered_) return;
    std::vector<int> matched;
    expressions_.AllMatches(re2::StringPiece(text.data(), text.size()), literals, &matched);
    for (const int index : matched) owners.push_back(owners_[static_cast<std::size_t>(index)]);
  }

 private:
  re2::FilteredRE2 expressions_;
  LiteralFinder literals_;
  std::vector<std::uint32_t> owners_;
  bool has_unfiltered_ = false;
};

}  // namespace

std::unique_ptr<const PatternSet> make_text_set(const std::vector<OwnedPattern>& patterns) {
  return std::make_unique<TextSet>(patterns);
}

}  // namespace mlready
