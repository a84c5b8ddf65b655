#include "extract/prose/mood_expression.h"

#include <utf8proc.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"

namespace mlready {
namespace {

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

/// Whether the character is none that `\p{L}` may stand for.
bool is_sign(utf8proc_int32_t character) {
  return utf8proc_category(character) > UTF8PROC_CATEGORY_LO;  // behind unassigned characters and letters
}

/// The text with plain apostrophes, and a control character for each sign that tells nothing.
template <class Tells>
std::string reduced(std::string_view text, Tells tells) {
  std::string result;
  while (!text.empty()) {
    utf8proc_int32_t code = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
    const auto character = text.substr(0, length > 0 ? static_cast<std::size_t>(length) : 1);
    if (character == "’") {
      result += '\'';
    } else if (length > 1 && is_sign(code) && !tells(character)) {
      result += '\x01';
    } else {
      result += character;
    }
    text.remove_prefix(character.size());
  }
  return result;
}

}  // namespace

bool MoodExpression::found_in(std::string_view text) const {
  if (!is_ascii(text)) {
    const auto plain = reduced(text, [&](std::string_view sign) { return contains(pattern_, sign); });
    return RE2::PartialMatch(plain, form_for(plain));
  }
  return RE2::PartialMatch(piece(text), form_for(text));
}

std::string MoodExpression::blanked_out(std::string_view text,
                                        std::initializer_list<const MoodExpression*> others) const {
  auto result = reduced(text, [&](std::string_view sign) {
    return contains(pattern_, sign) ||
           std::ranges::any_of(others, [&](const MoodExpression* other) { return contains(other->pattern_, sign); });
  });
  RE2::GlobalReplace(&result, form_for(result), " ");
  return result;
}

const RE2& MoodExpression::form_for(std::string_view text) const {
  const bool ascii = is_ascii(text);
  Form& form = ascii ? over_bytes_ : over_characters_;
  std::call_once(form.once, [&] {
    RE2::Options options;
    if (ascii) options.set_encoding(RE2::Options::EncodingLatin1);
    form.compiled.emplace(piece(pattern_), options);
  });
  return *form.compiled;
}

}  // namespace mlready
