#include "base/glob.h"
#include "extract/pipeline/stage.h"
#include "extract/pipeline/systems.h"

// https://doc.dvc.org/user-guide/project-structure/dvcyaml-files and dvc-files

namespace mlready::pipeline {
namespace {

void add_dvc_stage(DocumentWalk& walk, const Member& member) {
  const auto& stage = *member.value;
  if (!stage.is_mapping()) return;
  const auto& body = stage.has("do") ? stage["do"] : stage;  // of a `foreach` stage
  const auto detail = details_of(walk, body, {"deps", "params", "outs", "metrics", "plots"});
  const auto scope = add_stage(walk.facts(), "dvc", member.key, detail, member.lines, body.text("cmd"));
  walk.add_script(body["cmd"], CommandOrigin::pipeline, member.key, scope);
}

/// A *.dvc file tracks what it lists under `outs`.
void add_tracked(DocumentWalk& walk, const Node& root) {
  for (const auto* output : walk.elements(root["outs"]))
    add_stage(walk.facts(), "dvc", output->text("path"), "tracked", output->lines);
}

}  // namespace

bool is_dvc(std::string_view path, const Node& root) {
  return (matches_path("{dvc.yaml,dvc.lock}", path) && root.has("stages")) ||
         (matches_path("*.dvc", path) && root.has("outs"));
}

void interpret_dvc(DocumentWalk& walk, const Node& root) {
  if (!root.has("stages")) return add_tracked(walk, root);
  const bool lock = matches_path("dvc.lock", walk.facts().file().path);
  for (const auto& member : walk.members(root["stages"])) {
    if (lock) {
      add_stage(walk.facts(), "dvc", member.key, "locked", member.lines);
    } else {
      add_dvc_stage(walk, member);
    }
  }
}

}  // namespace mlready::pipeline
