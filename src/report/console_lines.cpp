#include "report/console_lines.h"

#include "report/escape.h"
#include "report/layout.h"

namespace mlready {

std::string console_heading(std::string_view title, const TerminalStyle& style) {
  std::string text = "\n";
  for (const auto& line : TerminalStyle::wrapped(style.safe(title), style.width())) {
    text += style.paint(line, Tone::strong) + "\n";
  }
  return text;
}

std::string console_paragraph(std::string_view text, const TerminalStyle& style, const std::string& lead,
                              std::size_t columns) {
  std::string result;
  const auto room = style.width() > columns ? style.width() - columns : 1;
  for (const auto& line : TerminalStyle::wrapped(style.safe(text), room)) {
    result += (result.empty() ? TerminalStyle::padded(lead, columns) : std::string(columns, ' ')) + line + "\n";
  }
  return result;
}

std::string console_place(const Evidence& evidence, const TerminalStyle& style, std::size_t columns) {
  constexpr std::size_t gap = 2;
  constexpr std::size_t least_excerpt = 12;
  const auto place = style.safe(place_of(evidence));
  const auto used = columns + display_width(place) + gap;
  auto line = std::string(columns, ' ') + style.link(place, evidence.path);
  if (used + least_excerpt <= style.width() && !evidence.excerpt.empty()) {
    const auto excerpt = style.cut(style.safe(evidence.excerpt), style.width() - used);
    line += std::string(gap, ' ') + style.paint(excerpt, Tone::faint);
  }
  return line + "\n";
}

}  // namespace mlready
