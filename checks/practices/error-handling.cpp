#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/measure/measurement.h"

namespace mlready::checks {
namespace {

bool is_python_code(const SourceFile& file) {
  const bool python = file.language == Language::python || file.language == Language::notebook;
  return python && file.role != Role::test && file.role != Role::vendored && file.role != Role::generated;
}

bool is_broad(const Handler& handler) {
  return handler.bare || std::ranges::any_of(handler.types, [](std::string_view type) {
           return type == "Exception" || type == "BaseException" || type.ends_with(".Exception");
         });
}

/// Calls that tell the user or the caller of the failure though they neither log nor raise.
bool is_report(std::string_view call) {
  constexpr auto names = std::to_array<std::string_view>(
      {"print", "print_exc", "echo", "secho", "warn", "warning", "error", "exception", "capture_exception",
       "record_exception", "abort", "exit", "quit", "fail", "jsonify", "make_response", "HTTPException"});
  const auto name = call.substr(call.rfind('.') + 1);
  return name.ends_with("Response") || std::ranges::find(names, name) != names.end();
}

/// The lines on which such calls start, in order.
std::vector<std::uint32_t> find_reports(const FileFacts& file) {
  std::vector<std::uint32_t> lines;
  for (const auto& fact : file.facts()) {
    const auto* call = std::get_if<Call>(&fact.payload);
    if (call != nullptr && is_report(call->name)) lines.push_back(fact.lines.first);
  }
  std::ranges::sort(lines);
  return lines;
}

bool reports_within(const std::vector<std::uint32_t>& reports, Lines lines) {
  const auto line = std::ranges::lower_bound(reports, lines.first);
  return line != reports.end() && *line <= lines.last;
}

enum class Handling { acts, falls_back, swallows };

/// A handler acts where it logs, re-raises or reports; a specific one that does none of these falls back; a broad one
/// swallows whatever came, and so does a bare one that does not raise.
Handling handling_of(const Handler& handler, bool reported) {
  if (handler.reraises) return Handling::acts;
  if (handler.bare) return Handling::swallows;
  if (handler.logs || reported) return Handling::acts;
  return is_broad(handler) ? Handling::swallows : Handling::falls_back;
}

bool is_exception_class(const ClassDefinition& definition) {
  for (const auto base : definition.bases) {
    if (base.ends_with("Exception") || base.ends_with("Error")) return true;
  }
  return false;
}

std::string_view name_of(Handling handling) {
  switch (handling) {
    case Handling::acts:
      return "handled";
    case Handling::falls_back:
      return "fallback";
    case Handling::swallows:
      break;
  }
  return "swallowed";
}

bool has_handler(const FileFacts& file) {
  return std::ranges::any_of(file.facts(),
                             [](const Fact& fact) { return std::holds_alternative<Handler>(fact.payload); });
}

}  // namespace

void count_practices_error_handling(const FileFacts& file, Tallies& tallies) {
  if (!is_python_code(file.file())) return;
  const auto reports = has_handler(file) ? find_reports(file) : std::vector<std::uint32_t>();
  for (std::uint32_t number = 0; number < file.facts().size(); ++number) {
    const auto& fact = file.facts()[number];
    if (const auto* handler = std::get_if<Handler>(&fact.payload)) {
      tallies.add(name_of(handling_of(*handler, reports_within(reports, fact.lines))), number);
    }
    if (const auto* type = std::get_if<ClassDefinition>(&fact.payload); type != nullptr && is_exception_class(*type)) {
      tallies.add("own", number);
    }
    const auto* raised = std::get_if<Raise>(&fact.payload);
    if (raised != nullptr && raised->text.find_first_of("\"'") != std::string_view::npos) tallies.add("raised", number);
  }
}

/// `own` exception classes; `handled`: handlers that log, re-raise or report; `fallback`: specific ones that do none of
/// these; `swallowed`: bare ones and broad ones that keep the failure to themselves; `raised`: exceptions raised with a
/// message.
std::vector<MeasuredSignal> practices_error_handling(const Counts& counts) {
  const auto note = std::to_string(counts.of("handled")) + " handlers act, " + std::to_string(counts.of("swallowed")) +
                    " swallow what they catch, " + std::to_string(counts.of("own")) + " own exception classes";
  std::vector<MeasuredSignal> signals;
  for (const auto* name : {"own", "handled", "fallback", "swallowed", "raised"}) {
    if (counts.of(name) > 0) signals.push_back({name, counts.leading(name, note)});
  }
  return signals;
}

}  // namespace mlready::checks
