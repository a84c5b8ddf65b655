#pragma once

#include <string>
#include <variant>
#include <vector>

#include "mlready/audit.h"
#include "mlready/gate.h"
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
  std::vector<std::string> paths;
  std::string revision;  ///< empty for the work tree
  std::vector<Output> outputs;
  GateOptions gate;
  AuditOptions audit;
  std::string rules_directory;
  Verbosity verbosity = Verbosity::normal;
  bool color = true;  ///< false: never
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

using Options = std::variant<AuditCommand, ListCommand, ExplainCommand, TestCommand, PrintCommand>;

}  // namespace mlready
