#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mlready/reporter.h"

namespace mlready {

/// What a piece of console text means; decides its colour.
enum class Tone { plain, strong, faint, good, middling, bad };

/// Puts text on a terminal as `RenderOptions` wants it.
class TerminalStyle {
 public:
  explicit TerminalStyle(const RenderOptions& options) : options_(options) {}

  std::size_t width() const { return options_.width; }

  /// `text` made harmless, and ASCII where the terminal shows no more.
  std::string safe(std::string_view text) const;

  /// `text`, already safe, in the colour of `tone`.
  std::string paint(std::string_view text, Tone tone) const;

  /// `text`, already safe, as a hyperlink (OSC 8) to the file at `path`, where the terminal has them.
  std::string link(std::string_view text, std::string_view path) const;

  /// A bar of `cells` cells, `percent` of them full.
  std::string bar(double percent, std::size_t cells) const;

  std::string mark(Status status) const;

  /// `text`, already safe, cut to `columns`.
  std::string cut(std::string_view text, std::size_t columns) const;

  /// `text`, already safe, filled up with spaces to `columns`.
  static std::string padded(std::string_view text, std::size_t columns);

  /// `text`, already safe, in lines of at most `columns`, broken at spaces; a longer word stands whole on its own line.
  static std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

 private:
  RenderOptions options_;
};

/// Red, amber or green.
Tone tone_of(Status status);
Tone tone_of(double score);

}  // namespace mlready
