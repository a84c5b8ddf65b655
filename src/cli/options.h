#pragma once

#include <string>
#include <variant>
#include <vector>

#include "config/configured_audit.h"
#include "mlready/reporter.h"

// What the user asked for, one struct a sub-command.

namespace mlready {

enum class Verbosity { quiet, normal, verbose };

/// A report and where it goes.
struct Output {
  Format format = Format::console;
  std::string path;  ///< "-" for standard output
};

struct AuditCommand {
  AuditRequest request;
  unsigned jobs = 0;  ///< threads; 0 for as many as the machine has
  std::vector<Output> outputs;
  Verbosity verbosity = Verbosity::normal;
  bool color = true;  ///< false: never
};

struct ConfigCommand {
  AuditRequest request;
};

struct ListCommand {
  std::string kind;  ///< checks, areas, formats or languages
  std::string rules_directory;
};

struct ExplainCommand {
  std::vector<std::string> ids;
  std::string rules_directory;
};

struct TestCommand {
  std::vector<std::string> paths;
  std::string rules_directory;
  std::string filter;
};

/// Help or version: text to print.
struct PrintCommand {
  std::string text;
};

using Options = std::variant<AuditCommand, ConfigCommand, ListCommand, ExplainCommand, TestCommand, PrintCommand>;

}  // namespace mlready
