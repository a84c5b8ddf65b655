#include "extract/prose/line_markup_reader.h"

#include "base/text.h"

namespace mlready {

LineMarkupReader::LineMarkupReader(FileFacts& facts, ParagraphLines::Clean clean)
    : lines_(split_lines(facts.file().bytes)), writer_(facts), paragraph_(writer_, clean) {}

void LineMarkupReader::read() {
  while (!at_end()) read_line();
  paragraph_.flush();
  writer_.finish(static_cast<std::uint32_t>(lines_.size()));
}

std::string_view LineMarkupReader::line(std::size_t offset) const {
  return at_ + offset < lines_.size() ? lines_[at_ + offset] : std::string_view{};
}

void LineMarkupReader::add_text(std::string_view text) {
  if (const auto item = list_item(text)) {
    paragraph_.start_item(*item, number());
  } else {
    paragraph_.add(text, number());
  }
}

}  // namespace mlready
