#include "extract/python/logging_call.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace mlready::python {
namespace {

constexpr std::array<std::string_view, 10> levels = {"debug",     "info",     "warning", "warn", "error",
                                                     "exception", "critical", "fatal",   "log",  "trace"};

constexpr std::array<std::string_view, 8> reports = {"warnings.warn",
                                                     "traceback.print_exc",
                                                     "traceback.print_exception",
                                                     "sentry_sdk.capture_exception",
                                                     "sentry_sdk.capture_message",
                                                     "logging.exception",
                                                     "capture_exception",
                                                     "record_exception"};

}  // namespace

bool is_logging_call(std::string_view name) {
  if (std::find(reports.begin(), reports.end(), name) != reports.end()) return true;
  const auto dot = name.rfind('.');
  const auto last = dot == std::string_view::npos ? name : name.substr(dot + 1);
  if (last == "capture_exception" || last == "record_exception") return true;
  if (last.substr(0, 4) == "log_") return true;
  if (dot == std::string_view::npos || std::find(levels.begin(), levels.end(), last) == levels.end()) return false;
  return contains_ignoring_case(name.substr(0, dot), "log");
}

}  // namespace mlready::python
