#include "report/html/terms.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/url.h"

namespace mlready::html {
namespace {

// Shapes differ as well as colours: full, half, crossed, dotted.
constexpr std::string_view definitions =
    R"(<svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false">
<symbol id="mark-met" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.25" fill="currentColor"/><path class="cut" d="M4.6 8.3l2.4 2.4 4.6-5" fill="none" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></symbol>
<symbol id="mark-partial" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/></symbol>
<symbol id="mark-missing" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/></symbol>
<symbol id="mark-not_applicable" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.2" stroke-dasharray="1.6 2.5"/></symbol>
</svg>
)";

}  // namespace

std::string_view label(Status status) {
  switch (status) {
    case Status::met:
      return "Met";
    case Status::partial:
      return "Partial";
    case Status::missing:
      return "Missing";
    case Status::not_applicable:
      break;
  }
  return "Not applicable";
}

std::string_view label(Strength strength) {
  switch (strength) {
    case Strength::mentioned:
      return "Mentioned";
    case Strength::declared:
      return "Declared";
    case Strength::implemented:
      return "Implemented";
    case Strength::enforced:
      return "Enforced";
    case Strength::none:
      break;
  }
  return "None";
}

std::string_view label(Severity severity) {
  switch (severity) {
    case Severity::low:
      return "Low";
    case Severity::medium:
      return "Medium";
    case Severity::high:
      return "High";
    case Severity::critical:
      break;
  }
  return "Critical";
}

std::string_view label(Confidence confidence) {
  switch (confidence) {
    case Confidence::low:
      return "Low";
    case Confidence::medium:
      return "Medium";
    case Confidence::high:
      break;
  }
  return "High";
}

Markup mark_definitions() {
  return Markup::trusted(std::string(definitions));
}

Markup status_mark(Status status) {
  const std::string name(to_string(status));
  const auto mark = element("svg", {{"class", "mark"}, {"aria-hidden", "true"}, {"focusable", "false"}},
                            element("use", {{"href", "#mark-" + name}}, {}));
  return element("span", {{"class", "status " + name}}, mark + text(label(status)));
}

Markup strength_mark(Strength strength) {
  return element("span", {{"class", "strength " + std::string(to_string(strength))}}, text(label(strength)));
}

Markup severity_tag(Severity severity) {
  return element("span", {{"class", "severity " + std::string(to_string(severity))}}, text(label(severity)));
}

bool is_worth_a_look(const Verdict& verdict) {
  return verdict.status != Status::not_applicable && verdict.confidence == Confidence::low;
}

std::string area_title(const Report& report, const std::string& area) {
  const auto found = std::ranges::find(report.score.areas, area, &AreaScore::area);
  return found == report.score.areas.end() ? area : found->title;
}

std::string item_address(const ReportItem& item) {
  return "#" + url_path(item.verdict.id);
}

std::string counted(std::size_t number, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", number, number == 1 ? singular : plural);
}

}  // namespace mlready::html
