#include "mlready/reporter.h"

#include <array>

#include "report/formats.h"

namespace mlready {
namespace {

constexpr std::array all_formats = {Format::console, Format::json, Format::markdown, Format::junit};

}  // namespace

std::span<const Format> formats() {
  return all_formats;
}

std::string_view to_string(Format format) {
  switch (format) {
    case Format::console:
      return "console";
    case Format::json:
      return "json";
    case Format::markdown:
      return "markdown";
    case Format::junit:
      break;
  }
  return "junit";
}

std::optional<Format> format_from(std::string_view text) {
  for (const auto format : all_formats) {
    if (to_string(format) == text) return format;
  }
  return std::nullopt;
}

std::string render(const Report& report, Format format, const RenderOptions& options) {
  switch (format) {
    case Format::console:
      return render_console(report, options);
    case Format::json:
      return render_json(report);
    case Format::markdown:
      return render_markdown(report);
    case Format::junit:
      break;
  }
  return render_junit(report);
}

}  // namespace mlready
