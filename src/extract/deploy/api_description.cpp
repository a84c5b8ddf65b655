#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "extract/deploy/deploy.h"

namespace mlready {
namespace {

constexpr std::size_t most_routes = 2000;
constexpr std::array<std::string_view, 8> methods{"get", "post", "put", "delete", "patch", "head", "options", "trace"};

std::string_view upper(FileFacts& facts, std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return facts.keep(result);
}

void add_specification(FileFacts& facts, const Node& document, std::string_view system) {
  facts.add(Resource{system, "specification", document["info"].text("title")}, document.lines);
}

void add_paths(FileFacts& facts, const Node& paths) {
  std::size_t routes = 0;
  for (const auto& path : paths.members) {
    for (const auto& operation : path.value->members) {
      if (std::find(methods.begin(), methods.end(), operation.key) == methods.end() || ++routes > most_routes) continue;
      facts.add(Route{upper(facts, operation.key), path.key, "openapi", operation.value->text("operationId")},
                operation.lines);
    }
  }
}

/// AsyncAPI 2 has the operations in the channels; AsyncAPI 3 gives channels an address.
void add_channels(FileFacts& facts, const Node& channels) {
  for (const auto& channel : channels.members) {
    const auto address = channel.value->text("address");
    facts.add(Route{{}, address.empty() ? channel.key : address, "asyncapi", {}}, channel.lines);
  }
}

}  // namespace

void interpret_api_description(FileFacts& facts, std::span<const Node* const> documents) {
  for (const auto* document : documents) {
    if (document->text("openapi").starts_with('3') || document->text("swagger").starts_with('2')) {
      add_specification(facts, *document, "openapi");
      add_paths(facts, (*document)["paths"]);
    } else if (!document->text("asyncapi").empty()) {
      add_specification(facts, *document, "asyncapi");
      add_channels(facts, (*document)["channels"]);
    }
  }
}

}  // namespace mlready
