#include "report/terminal_style.h"

#include <cmath>

#include "base/text.h"
#include "report/escape.h"
#include "report/url.h"

namespace mlready {
namespace {

/// Parameters of ECMA-48's Select Graphic Rendition.
std::string_view sgr(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return {};
    case Tone::strong:
      return "1";
    case Tone::faint:
      return "2";
    case Tone::good:
      return "32";
    case Tone::middling:
      return "33";
    case Tone::bad:
      break;
  }
  return "31";
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

std::string TerminalStyle::safe(std::string_view text) const {
  auto line = visible_line(text);
  return options_.unicode ? line : ascii(line);
}

std::string TerminalStyle::paint(std::string_view text, Tone tone) const {
  const auto parameters = sgr(tone);
  if (!options_.color || parameters.empty() || text.empty()) return std::string(text);
  return "\x1b[" + std::string(parameters) + "m" + std::string(text) + "\x1b[0m";
}

std::string TerminalStyle::link(std::string_view text, std::string_view path) const {
  const auto file = url_path(path);
  if (options_.link_base.empty() || file.empty()) return std::string(text);
  // https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda: OSC 8 ; parameters ; address ST text OSC 8 ; ;
  // ST
  return "\x1b]8;;" + options_.link_base + "/" + file + "\x1b\\" + std::string(text) + "\x1b]8;;\x1b\\";
}

std::string TerminalStyle::bar(double percent, std::size_t cells) const {
  const auto full = static_cast<std::size_t>(std::lround(percent / 100.0 * static_cast<double>(cells)));
  return repeated(options_.unicode ? "█" : "#", full) + repeated(options_.unicode ? "░" : ".", cells - full);
}

std::string TerminalStyle::mark(Status status) const {
  switch (status) {
    case Status::met:
      return options_.unicode ? "✓" : "+";
    case Status::partial:
      return options_.unicode ? "◐" : "~";
    case Status::missing:
      return options_.unicode ? "✗" : "x";
    case Status::not_applicable:
      break;
  }
  return "-";
}

std::string TerminalStyle::cut(std::string_view text, std::size_t columns) const {
  return fitted(text, columns, options_.unicode ? "…" : "...");
}

std::string TerminalStyle::padded(std::string_view text, std::size_t columns) {
  const auto width = display_width(text);
  return std::string(text) + std::string(width < columns ? columns - width : 0, ' ');
}

std::vector<std::string> TerminalStyle::wrapped(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  std::size_t width = 0;
  for (const auto word : split(text, ' ')) {
    if (word.empty()) continue;
    const auto word_width = display_width(word);
    if (lines.empty() || width + 1 + word_width > columns) {
      lines.emplace_back(word);
      width = word_width;
    } else {
      lines.back().append(" ").append(word);
      width += 1 + word_width;
    }
  }
  return lines;
}

Tone tone_of(Status status) {
  switch (status) {
    case Status::met:
      return Tone::good;
    case Status::partial:
      return Tone::middling;
    case Status::missing:
      return Tone::bad;
    case Status::not_applicable:
      break;
  }
  return Tone::faint;
}

Tone tone_of(double score) {
  constexpr double good = 80.0;
  constexpr double middling = 50.0;
  return score >= good ? Tone::good : score >= middling ? Tone::middling : Tone::bad;
}

}  // namespace mlready
