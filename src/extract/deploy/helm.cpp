#include "base/glob.h"
#include "extract/deploy/deploy.h"

namespace mlready {
namespace {

void add_releases(FileFacts& facts, const Node& helmfile) {
  for (const auto* release : helmfile["releases"].elements()) {
    if (release->has("chart")) facts.add(Resource{"helm", "release", release->text("name")}, release->lines);
  }
}

}  // namespace

void interpret_helm(FileFacts& facts, std::span<const Node* const> documents) {
  const std::string_view path = facts.file().path;
  for (const auto* document : documents) {
    if (!document->is_mapping()) continue;
    if (matches_path("Chart.{yaml,yml}", path) && document->has("name")) {
      facts.add(Resource{"helm", "chart", document->text("name")}, document->lines);
    } else if (matches_path("values*.{yaml,yml}", path)) {
      facts.add(Resource{"helm", "values", file_name(path)}, document->lines);
    } else if (matches_path("helmfile*.{yaml,yml,gotmpl}", path)) {
      add_releases(facts, *document);
    }
  }
}

}  // namespace mlready
