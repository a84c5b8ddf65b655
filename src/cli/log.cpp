#include "cli/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

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

}  // namespace

Log::Log(Verbosity verbosity)
    : logger_(std::make_shared<spdlog::logger>("mlready", std::make_shared<spdlog::sinks::stderr_sink_mt>())) {
  logger_->set_pattern("mlready: %l: %v");
  logger_->set_level(level_of(verbosity));
}

void Log::debug(std::string_view message) const {
  logger_->debug(visible_line(message));
}

void Log::warning(std::string_view message) const {
  logger_->warn(visible_line(message));
}

void Log::error(std::string_view message) const {
  logger_->error(visible_line(message));
}

ExitCode Log::failed(const Error& error, ExitCode code) const {
  this->error(to_string(error));
  return code;
}

}  // namespace mlready
