#pragma once

#include <string>
#include <variant>
#include <vector>

#include "compare/difference.h"
#include "config/configured_audit.h"
#include "fleet/render.h"
#include "fleet/shard.h"
#include "mlready/reporter.h"
#include "report/unit_table.h"

// What the user asked for, one struct a sub-command.

namespace mlready {

enum class Verbosity { quiet, normal, verbose };

/// A report and where it goes.
struct Output {
  Format format = Format::console;
  std::string path;  ///< "-" for standard output
};

/// Which reports to write, and how they look.
struct Presentation {
  std::vector<Output> outputs;
  Verbosity verbosity = Verbosity::normal;
  bool color = true;  ///< false: never
  View view;
};

struct AuditCommand {
  AuditRequest request;
  unsigned jobs = 0;  ///< threads; 0 for as many as the machine has
  Presentation presentation;
  bool timings = false;    ///< say what took how long, on standard error
  bool why_score = false;  ///< explain the score in place of a report on standard output
};

/// Audits on every change, and shows what moved.
struct WatchCommand {
  AuditCommand audit;
};

/// Audits many repositories, a record of JSON Lines for each.
struct ManifestCommand {
  AuditRequest request;  ///< how each is judged; its path, revision and configuration are those of the entry
  unsigned jobs = 0;
  std::string manifest;  ///< file; "-" for standard input
  Shard shard;
  std::string output;  ///< "-" for standard output
  Verbosity verbosity = Verbosity::normal;
};

struct RenderCommand {
  std::string report;  ///< file of a JSON report; "-" for standard input
  Presentation presentation;
};

/// Shows results of many repositories.
struct FleetCommand {
  std::vector<std::string> results;  ///< files; "-" for standard input
  FleetFormat format = FleetFormat::console;
  std::string output;  ///< empty for standard output
};

struct SchemaCommand {
  std::string name;
};

struct ConfigCommand {
  AuditRequest request;
};

struct BaselineCommand {
  AuditRequest request;
  unsigned jobs = 0;
  std::string output;         ///< "-" for standard output
  bool accept_worse = false;  ///< whether it may fall behind the file that it replaces
};

struct UnitsCommand {
  AuditRequest request;
  unsigned jobs = 0;
  UnitTableFormat format = UnitTableFormat::console;
};

struct InitCommand {
  std::string path = ".";
  std::vector<std::string> ci;  ///< names of CI systems
  bool dry_run = false;
  unsigned jobs = 0;
};

struct NewCheckCommand {
  std::string id;
  std::string pack = ".";  ///< folder of the rule pack
};

struct ScaffoldCommand {
  std::vector<std::string> ids;
  std::string repository = ".";
  std::string output;    ///< folder to write below; empty for the repository
  bool dry_run = false;  ///< print a diff, and write nothing
  bool anyway = false;   ///< whether items that are met or do not apply count too
  unsigned jobs = 0;
};

struct DoctorCommand {
  AuditRequest request;
};

struct DiffCommand {
  AuditRequest request;  ///< how revisions and the working tree are judged
  unsigned jobs = 0;
  std::string before;  ///< a JSON report or a revision
  std::string after;   ///< the same; empty for the working tree
  DifferenceFormat format = DifferenceFormat::console;
  std::string output;  ///< empty for standard output
};

struct ListCommand {
  std::string kind;  ///< checks, areas, profiles, formats, frameworks, languages, scaffolds or verbs
  std::string rules_directory;
};

struct ExplainCommand {
  std::vector<std::string> ids;
  std::string evidence;  ///< repository to show the judgement of; empty for none
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

using Options = std::variant<AuditCommand, WatchCommand, ManifestCommand, ConfigCommand, BaselineCommand, DiffCommand,
                             UnitsCommand, InitCommand, NewCheckCommand, ScaffoldCommand, DoctorCommand, RenderCommand,
                             FleetCommand, SchemaCommand, ListCommand, ExplainCommand, TestCommand, PrintCommand>;

}  // namespace mlready
