#include "report/markdown_page.h"

namespace mlready {
namespace {

std::size_t size_of(const std::vector<MarkdownBlock>& blocks) {
  std::size_t size = 0;
  for (const auto& block : blocks) size += block.text.size();
  return size;
}

/// Replaces texts from the last block to the second by what `replacement` gives, until they are at most `room` bytes.
template <class Replacement>
void reduce(std::vector<MarkdownBlock>& blocks, std::size_t room, Replacement replacement) {
  auto size = size_of(blocks);
  for (std::size_t at = blocks.size(); at-- > 1 && size > room;) {
    auto text = replacement(blocks[at]);
    if (text.size() >= blocks[at].text.size()) continue;
    size -= blocks[at].text.size() - text.size();
    blocks[at].text = std::move(text);
  }
}

}  // namespace

std::string markdown_document(std::vector<MarkdownBlock> blocks, const std::string& footer, const std::string& cut_note,
                              std::size_t limit) {
  const bool cut = size_of(blocks) + footer.size() > limit;
  if (cut) {
    const auto used = footer.size() + cut_note.size();
    const auto room = limit > used ? limit - used : 0;
    reduce(blocks, room, [](const MarkdownBlock& block) { return block.shorter; });
    reduce(blocks, room, [](const MarkdownBlock&) { return std::string(); });
  }
  std::string document;
  for (const auto& block : blocks) document += block.text;
  return document + (cut ? cut_note : std::string()) + footer;
}

}  // namespace mlready
