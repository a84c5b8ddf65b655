#include "base/glob.h"
#include "extract/pipeline/stage.h"
#include "extract/pipeline/systems.h"

// https://mlflow.org/docs/latest/ml/projects/

namespace mlready::pipeline {

bool is_mlproject(std::string_view path, const Node& root) {
  return matches_path("mlproject", path) && root.has("entry_points");
}

void interpret_mlproject(DocumentWalk& walk, const Node& root) {
  for (const auto& entry : walk.members(root["entry_points"])) {
    const auto& value = *entry.value;
    const auto scope = add_stage(walk.facts(), "mlproject", entry.key, details_of(walk, value, {"parameters"}),
                                 entry.lines, value.text("command"));
    walk.add_script(value["command"], CommandOrigin::pipeline, entry.key, scope);
  }
}

}  // namespace mlready::pipeline
