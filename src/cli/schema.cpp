#include <algorithm>

#include "base/embedded_text.h"
#include "base/suggestion.h"
#include "cli/commands.h"
#include "cli/log.h"

namespace mlready {
namespace {

constexpr std::string_view extension = ".schema.json";

/// "report" for report.schema.json.
std::string name_of(const EmbeddedText& schema) {
  return std::string(schema.name.substr(0, schema.name.size() - extension.size()));
}

}  // namespace

ExitCode run_schema(const SchemaCommand& command) {
  const auto schemas = schema_texts();
  const auto found = std::ranges::find(schemas, command.name, name_of);
  if (found != schemas.end()) return print(found->text);
  std::vector<std::string> names;
  std::ranges::transform(schemas, std::back_inserter(names), name_of);
  return Log().failed({"there is no schema \"" + command.name + "\"", {}, did_you_mean(command.name, names)},
                      ExitCode::usage);
}

}  // namespace mlready
