#include "engine/match/section.h"

#include <algorithm>
#include <vector>

namespace mlready {
namespace {

std::string_view text_of(const Fact& fact) {
  if (const auto* prose = std::get_if<Prose>(&fact.payload)) {
    return prose->mood == Mood::stated || prose->mood == Mood::planned ? prose->text : std::string_view{};
  }
  if (const auto* table = std::get_if<Table>(&fact.payload)) return table->headings;
  if (const auto* block = std::get_if<CodeBlock>(&fact.payload)) return block->text;
  if (const auto* heading = std::get_if<Heading>(&fact.payload)) return heading->text;
  if (const auto* diagram = std::get_if<Diagram>(&fact.payload)) return diagram->title;
  return {};
}

bool ends_section(const Fact& fact, std::uint32_t level) {
  const auto* heading = std::get_if<Heading>(&fact.payload);
  return heading != nullptr && heading->level <= level;
}

}  // namespace

bool section_contains(const FileFacts& file, std::uint32_t heading, std::span<const TextPatterns> wanted) {
  const auto& facts = file.facts();
  const auto level = std::get<Heading>(facts[heading].payload).level;
  std::vector<bool> found(wanted.size());
  for (std::size_t i = heading + 1; i < facts.size() && !ends_section(facts[i], level); ++i) {
    const auto text = text_of(facts[i]);
    if (text.empty()) continue;
    for (std::size_t part = 0; part < wanted.size(); ++part) {
      if (!found[part]) found[part] = wanted[part].matches(text);
    }
  }
  return std::ranges::all_of(found, [](bool one) { return one; });
}

}  // namespace mlready
