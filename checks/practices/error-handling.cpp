#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "engine/measure/share.h"

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
  constexpr std::string_view names =
      " print print_exc echo secho warn warning error exception capture_exception record_exception abort exit quit "
      "fail "
      "jsonify make_response HTTPException ";
  const auto name = call.substr(call.rfind('.') + 1);
  return name.ends_with("Response") || (!name.empty() && contains(names, ' ' + std::string(name) + ' '));
}

/// By file, the lines on which such calls start, in order.
using ReportLines = std::map<std::uint32_t, std::vector<std::uint32_t>>;

ReportLines find_reports(const FactStore& store) {
  ReportLines result;
  for (const auto reference : store.of<Call>()) {
    if (is_report(store.get<Call>(reference).name)) result[reference.file].push_back(store.fact(reference).lines.first);
  }
  for (auto& [file, lines] : result) std::ranges::sort(lines);
  return result;
}

bool reports_within(const ReportLines& reports, std::uint32_t file, Lines lines) {
  const auto found = reports.find(file);
  if (found == reports.end()) return false;
  const auto line = std::ranges::lower_bound(found->second, lines.first);
  return line != found->second.end() && *line <= lines.last;
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

using Places = std::vector<FactReference>;

struct Handlers {
  Places acting;
  Places falling_back;
  Places swallowing;
};

Handlers sort_handlers(const FactStore& store) {
  const auto reports = find_reports(store);
  Handlers result;
  for (const auto reference : store.of<Handler>()) {
    if (!is_python_code(store.file(reference).file())) continue;
    const bool reported = reports_within(reports, reference.file, store.fact(reference).lines);
    switch (handling_of(store.get<Handler>(reference), reported)) {
      case Handling::acts:
        result.acting.push_back(reference);
        break;
      case Handling::falls_back:
        result.falling_back.push_back(reference);
        break;
      case Handling::swallows:
        result.swallowing.push_back(reference);
        break;
    }
  }
  return result;
}

Places find_exception_classes(const FactStore& store) {
  Places result;
  for (const auto reference : store.of<ClassDefinition>()) {
    const bool python = is_python_code(store.file(reference).file());
    if (python && is_exception_class(store.get<ClassDefinition>(reference))) result.push_back(reference);
  }
  return result;
}

Places find_raised_messages(const FactStore& store) {
  Places result;
  for (const auto reference : store.of<Raise>()) {
    const bool with_message = store.get<Raise>(reference).text.find_first_of("\"'") != std::string_view::npos;
    if (with_message && is_python_code(store.file(reference).file())) result.push_back(reference);
  }
  return result;
}

}  // namespace

/// `own` exception classes; `handled`: handlers that log, re-raise or report; `fallback`: specific ones that do none of
/// these; `swallowed`: bare ones and broad ones that keep the failure to themselves; `raised`: exceptions raised with a
/// message.
std::vector<MeasuredSignal> practices_error_handling(const FactStore& store) {
  const auto own = find_exception_classes(store);
  const auto handlers = sort_handlers(store);
  const auto raised = find_raised_messages(store);
  const auto note = std::to_string(handlers.acting.size()) + " handlers act, " +
                    std::to_string(handlers.swallowing.size()) + " swallow what they catch, " +
                    std::to_string(own.size()) + " own exception classes";
  std::vector<MeasuredSignal> signals;
  const auto add = [&](std::string name, const Places& places) {
    if (!places.empty()) signals.push_back({std::move(name), leading_places(places, note)});
  };
  add("own", own);
  add("handled", handlers.acting);
  add("fallback", handlers.falling_back);
  add("swallowed", handlers.swallowing);
  add("raised", raised);
  return signals;
}

}  // namespace mlready::checks
