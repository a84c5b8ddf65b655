#include "engine/measure/share.h"

namespace mlready::checks {
namespace {

bool is_python_code(const SourceFile& file) {
  const bool python = file.language == Language::python || file.language == Language::notebook;
  return python && file.role != Role::test && file.role != Role::vendored && file.role != Role::generated;
}

/// A handler that swallows whatever came: bare, or broad, with a body that does nothing.
bool swallows(const Handler& handler) {
  if (handler.bare && !handler.reraises) return true;
  if (!handler.silent) return false;
  for (const auto type : handler.types) {
    if (type == "Exception" || type == "BaseException" || type.ends_with(".Exception")) return true;
  }
  return false;
}

bool is_specific(const Handler& handler) {
  if (handler.bare) return false;
  for (const auto type : handler.types) {
    if (type != "Exception" && type != "BaseException") return true;
  }
  return false;
}

bool is_exception_class(const ClassDefinition& definition) {
  for (const auto base : definition.bases) {
    if (base.ends_with("Exception") || base.ends_with("Error")) return true;
  }
  return false;
}

}  // namespace

/// `own` exception classes; `handled`: specific handlers, or broad ones that log or re-raise; `swallowed`: bare ones and
/// broad ones that do nothing; `raised`: exceptions raised with a message.
std::vector<MeasuredSignal> practices_error_handling(const FactStore& store) {
  std::vector<FactReference> own;
  std::vector<FactReference> handled;
  std::vector<FactReference> swallowed;
  std::vector<FactReference> raised;
  for (const auto reference : store.of<ClassDefinition>()) {
    if (is_python_code(store.file(reference).file()) && is_exception_class(store.get<ClassDefinition>(reference))) {
      own.push_back(reference);
    }
  }
  for (const auto reference : store.of<Handler>()) {
    if (!is_python_code(store.file(reference).file())) continue;
    const auto& handler = store.get<Handler>(reference);
    if (swallows(handler)) swallowed.push_back(reference);
    if (!swallows(handler) && !handler.silent && (is_specific(handler) || handler.logs || handler.reraises)) {
      handled.push_back(reference);
    }
  }
  for (const auto reference : store.of<Raise>()) {
    const auto& raise = store.get<Raise>(reference);
    const bool with_message = raise.text.find_first_of("\"'") != std::string_view::npos;
    if (is_python_code(store.file(reference).file()) && with_message) raised.push_back(reference);
  }
  const auto note = std::to_string(handled.size()) + " handlers act, " + std::to_string(swallowed.size()) +
                    " swallow what they catch, " + std::to_string(own.size()) + " own exception classes";
  std::vector<MeasuredSignal> signals;
  for (const auto& [name, places] : {std::pair{"own", &own}, {"handled", &handled}, {"swallowed", &swallowed}, {"raised", &raised}}) {
    if (!places->empty()) signals.push_back({name, leading_places(*places, note)});
  }
  return signals;
}

}  // namespace mlready::checks
