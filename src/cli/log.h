#pragma once

#include <memory>
#include <string_view>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "mlready/result.h"

namespace spdlog {
class logger;
}

namespace mlready {

/// Lines for the user on standard error. Every line is made harmless to the terminal.
class Log {
 public:
  explicit Log(Verbosity verbosity = Verbosity::normal);

  void debug(std::string_view message) const;  ///< only where the user wants much said
  void warning(std::string_view message) const;
  void error(std::string_view message) const;

  /// Reports `error`, and gives back `code`.
  ExitCode failed(const Error& error, ExitCode code) const;

 private:
  std::shared_ptr<spdlog::logger> logger_;
};

}  // namespace mlready
