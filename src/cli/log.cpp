#include "cli/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include "base/secret/redact.h"
#include "report/escape.h"

namespace mlready {
namespace {

spdlog::level::level_enum level_of(Verbosity verbosity) {
  switch (verbosity) {
    case Verbosity::quiet:
      return spdlog::level::err;
    case Verbosity::normal:
      return spdlog::level::warn;
    case Verbosity::verbose:
      break;
  }
  return spdlog::level::debug;
}

/// Messages repeat what stands in configurations, rules and paths.
std::string harmless(std::string_view message) {
  return visible_line(redact(message));
}

}  // namespace

Log::Log(Verbosity verbosity)
    : logger_(std::make_shared<spdlog::logger>("mlready", std::make_shared<spdlog::sinks::stderr_sink_mt>())) {
  logger_->set_pattern("mlready: %l: %v");
  logger_->set_level(level_of(verbosity));
}

void Log::debug(std::string_view message) const {
  if (logger_->should_log(spdlog::level::debug)) logger_->debug(harmless(message));
}

void Log::warning(std::string_view message) const {
  logger_->warn(harmless(message));
}

void Log::error(std::string_view message) const {
  logger_->error(harmless(message));
}

ExitCode Log::failed(const Error& error, ExitCode code) const {
  this->error(to_string(error));
  return code;
}

}  // namespace mlready
