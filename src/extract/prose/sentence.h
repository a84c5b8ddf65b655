#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// A sentence on one line of text, and the line it starts on, counted from 0 within its paragraph.
struct Sentence {
  std::string text;
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;
};

/// The sentences of a paragraph. They end at . ! ? and at 。！？ (not after abbreviations, initials and numbers, nor
/// inside versions, paths and URLs), and before a line that starts with a pictogram; other line ends become spaces.
std::vector<Sentence> split_sentences(std::string_view paragraph);

}  // namespace mlready
