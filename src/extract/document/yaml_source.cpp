#include "extract/document/yaml_source.h"

#include <algorithm>
#include <cstdint>

namespace mlready {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Overwrites what the parser refuses or counts differently; gives the ranges beyond ASCII.
std::vector<TextRange> mask_bytes(std::string& text) {
  std::vector<TextRange> masked;
  bool indenting = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<std::uint8_t>(text[i]);
    if (byte >= 0x80) {
      text[i] = mask_filler;
      if (masked.empty() || masked.back().end != i) masked.push_back({i, i});
      masked.back().end = i + 1;
    } else if (byte == 0x7F || (byte < 0x20 && byte != '\n' && (byte != '\t' || indenting))) {
      text[i] = ' ';
    }
    indenting = text[i] == '\n' || (indenting && text[i] == ' ');
  }
  return masked;
}

/// The number of bytes that the escape at the start of `source` takes (YAML 1.1, 5.6).
std::size_t escape_size(std::string_view source) {
  if (source.size() < 2) return source.size();
  const std::size_t digits = source[1] == 'x' ? 2 : source[1] == 'u' ? 4 : source[1] == 'U' ? 8 : 0;
  return std::min(source.size(), digits + 2);
}

}  // namespace

YamlSource::YamlSource(std::string_view original) : original_(original), parsable_(original) {
  auto actions = mask_template_actions(parsable_);
  const auto bytes = mask_bytes(parsable_);
  masked_.resize(actions.size() + bytes.size());
  std::merge(actions.begin(), actions.end(), bytes.begin(), bytes.end(), masked_.begin(),
             [](const TextRange& left, const TextRange& right) { return left.begin < right.begin; });
}

std::string YamlSource::restored(std::string_view value, TextRange range) const {
  auto mask = std::lower_bound(masked_.begin(), masked_.end(), range.begin,
                               [](const TextRange& masked, std::size_t at) { return masked.end <= at; });
  std::string result;
  std::size_t at = range.begin;
  for (std::size_t i = 0; i < value.size();) {
    if (is_space(value[i])) {
      if (at < range.end && parsable_[at] == '\\') at += escape_size(std::string_view(parsable_).substr(at));
      result += value[i++];
      continue;
    }
    while (at < range.end && parsable_[at] != value[i] && parsable_[at] != '\\') ++at;
    while (mask != masked_.end() && mask->end <= at) ++mask;
    if (at >= range.end) return result.append(value.substr(i));
    if (mask != masked_.end() && mask->begin <= at && value[i] == mask_filler) {
      const auto size = mask->end - at;
      result.append(original_.substr(mask->begin, mask->end - mask->begin));
      i = std::min(value.size(), i + size);
      at = mask->end;
    } else if (parsable_[at] == '\\' && value[i] != '\\') {
      at += escape_size(std::string_view(parsable_).substr(at));
      result += value[i++];
    } else {
      ++at;
      result += value[i++];
    }
  }
  return result;
}

}  // namespace mlready
