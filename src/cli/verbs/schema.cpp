#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_schema(CLI::App& app) {
  auto& command = *app.add_subcommand("schema", "Print a JSON Schema");
  const auto schema = std::make_shared<SchemaCommand>();
  command.add_option("what", schema->name, "report, config, record or fleet")->type_name("WHAT")->required();
  command.footer("Example: mlready schema report > report.schema.json");
  return {"schema", [schema] { return Result<Options>(*schema); }};
}

}  // namespace mlready
