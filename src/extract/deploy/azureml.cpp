#include <cctype>
#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/deploy/cloud.h"

namespace mlready {
namespace {

/// `…/managedOnlineEndpoint.schema.json` as `managed-online-endpoint`.
std::string kind_of(std::string_view schema) {
  const auto name = file_name(schema);
  std::string kind;
  for (const char c : name.substr(0, name.find('.'))) {
    const bool upper = std::isupper(static_cast<unsigned char>(c)) != 0;
    if (upper && !kind.empty()) kind += '-';
    kind += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return kind;
}

}  // namespace

void add_azureml_resources(FileFacts& facts, const Node& document) {
  const auto schema = document.text("$schema");
  if (!contains(schema, "azuremlschemas")) return;
  const auto name = document.has("name") ? document.text("name") : document.text("display_name");
  facts.add(Resource{"azureml", facts.keep(kind_of(schema)), name}, document.lines);
}

}  // namespace mlready
