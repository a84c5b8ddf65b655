#include "engine/record/idle_variable.h"

#include <algorithm>

namespace mlready {
namespace {

/// Of the Prometheus client and of OpenTelemetry's meters.
bool makes_metric(std::string_view call) {
  constexpr std::string_view instruments[] = {"Counter",        "Gauge",
                                              "Histogram",      "Summary",
                                              "create_counter", "create_histogram",
                                              "create_gauge",   "create_up_down_counter"};
  const auto last = call.substr(call.rfind('.') + 1);
  const bool known = call.starts_with("prometheus_client.") || last.starts_with("create_");
  return known && std::ranges::find(instruments, last) != std::end(instruments);
}

bool is_made_by(const Assignment& assignment, const Call& call) {
  const auto value = assignment.value;
  return value.starts_with(call.written) && value.substr(call.written.size()).starts_with("(") && value.ends_with(")");
}

}  // namespace

std::string_view idle_variable(const FileFacts& file, std::uint32_t fact) {
  const auto* call = std::get_if<Call>(&file.facts()[fact].payload);
  if (call == nullptr || !makes_metric(call->name)) return {};
  const auto line = file.facts()[fact].lines.first;
  while (fact > 0 && file.facts()[--fact].lines.last >= line) {
    const auto* assignment = std::get_if<Assignment>(&file.facts()[fact].payload);
    if (assignment == nullptr || !is_made_by(*assignment, *call)) continue;
    return assignment->target.substr(assignment->target.rfind('.') + 1);
  }
  return {};
}

}  // namespace mlready
