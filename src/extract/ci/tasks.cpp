#include <array>
#include <string>

#include "base/glob.h"
#include "extract/ci/ci.h"
#include "extract/ci/ci_job.h"
#include "extract/command/commands.h"
#include "extract/command/document_walk.h"

// https://taskfile.dev/docs/reference/schema · https://docs.npmjs.com/cli/using-npm/scripts ·
// https://poethepoet.natn.io https://github.com/taskipy/taskipy · https://pdm-project.org/latest/usage/scripts ·
// https://hatch.pypa.io/latest/config/environment/overview/ https://pixi.sh/latest/workspace/advanced_tasks ·
// https://mise.jdx.dev/tasks/toml-tasks.html

namespace mlready {
namespace {

/// A table of named tasks: how the runner starts one of them by name, and where its commands come from.
struct Runner {
  std::string_view start;
  CommandOrigin origin;
};

/// Tasks that a task starts by their names.
void add_started(DocumentWalk& walk, const Node& names, const Runner& runner, std::string_view owner,
                 ScopeIndex scope) {
  for (const auto* name : walk.elements(names)) {
    const auto task = name->is_mapping() ? name->text("task") : name->scalar;
    if (task.empty()) continue;
    const auto text = walk.facts().keep(std::string(runner.start) + " " + std::string(task));
    add_commands(walk.facts(), text, name->lines.first, runner.origin, owner, scope);
  }
}

/// Lists hold commands, or mappings with a command or with the name of another task.
void add_list(DocumentWalk& walk, const Node& list, const Runner& runner, std::string_view owner, ScopeIndex scope) {
  for (const auto* element : walk.elements(list)) {
    if (element->is_scalar()) walk.add_script(*element, runner.origin, owner, scope);
    for (const std::string_view key : {"cmd", "shell"})
      if (element->is_mapping()) walk.add_script((*element)[key], runner.origin, owner, scope);
    if (element->has("task")) add_started(walk, *element, runner, owner, scope);
  }
}

void add_task(DocumentWalk& walk, const Member& task, const Runner& runner) {
  const auto& value = *task.value;
  const auto scope = walk.facts().open_scope({task.key, task.key, 0, task.lines});
  if (!value.is_mapping()) return add_list(walk, value, runner, task.key, scope);
  for (const std::string_view key : {"deps", "depends", "depends-on", "depends_on"})
    add_started(walk, value[key], runner, task.key, scope);
  for (const std::string_view key : {"cmd", "cmds", "shell", "run", "command", "script", "call", "composite"})
    add_list(walk, value[key], runner, task.key, scope);
  add_started(walk, value["sequence"], runner, task.key, scope);
}

void add_tasks(DocumentWalk& walk, const Node& tasks, const Runner& runner) {
  for (const auto& task : walk.members(tasks)) add_task(walk, task, runner);
}

constexpr Runner npm{"npm run", CommandOrigin::package_script};

void interpret_package_json(DocumentWalk& walk, const Node& root) {
  add_tasks(walk, root["scripts"], npm);
  const Runner hook{"npm run", CommandOrigin::hook};
  add_tasks(walk, root["husky"]["hooks"], hook);
  add_tasks(walk, root["lint-staged"], hook);
}

/// Pixi keeps tasks for all environments, for features and for platforms.
void interpret_pixi(DocumentWalk& walk, const Node& pixi) {
  const Runner runner{"pixi run", CommandOrigin::package_script};
  add_tasks(walk, pixi["tasks"], runner);
  for (const std::string_view table : {"feature", "target"})
    for (const auto& member : walk.members(pixi[table])) add_tasks(walk, (*member.value)["tasks"], runner);
}

void interpret_pyproject(DocumentWalk& walk, const Node& root) {
  const auto& tool = root["tool"];
  const auto runner = [](std::string_view start) { return Runner{start, CommandOrigin::package_script}; };
  add_tasks(walk, root["project"]["scripts"], runner("run"));
  add_tasks(walk, tool["poetry"]["scripts"], runner("poetry run"));
  add_tasks(walk, tool["poe"]["tasks"], runner("poe"));
  add_tasks(walk, tool["taskipy"]["tasks"], runner("task"));
  add_tasks(walk, tool["pdm"]["scripts"], runner("pdm run"));
  add_tasks(walk, tool["rye"]["scripts"], runner("rye run"));
  for (const auto& environment : walk.members(tool["hatch"]["envs"]))
    add_tasks(walk, (*environment.value)["scripts"], runner("hatch run"));
  interpret_pixi(walk, tool["pixi"]);
}

void interpret_taskfile(DocumentWalk& walk, const Node& root) {
  add_tasks(walk, root["tasks"], {"task", CommandOrigin::makefile});
}

void interpret_mise(DocumentWalk& walk, const Node& root) {
  add_tasks(walk, root["tasks"], {"mise run", CommandOrigin::makefile});
}

struct TaskFile {
  std::string_view pattern;
  void (*interpret)(DocumentWalk& walk, const Node& root);
};

constexpr std::array files = {TaskFile{"package.json", interpret_package_json},
                              TaskFile{"pyproject.toml", interpret_pyproject}, TaskFile{"pixi.toml", interpret_pixi},
                              TaskFile{"{mise,.mise,mise.local}.toml", interpret_mise},
                              TaskFile{"{taskfile,taskfile.dist}.{yml,yaml}", interpret_taskfile}};

}  // namespace

void interpret_tasks(FileFacts& facts, std::span<const Node* const> documents) {
  DocumentWalk walk(facts);
  for (const auto& file : files) {
    if (!matches_path(file.pattern, facts.file().path)) continue;
    for (const auto* document : documents) file.interpret(walk, *document);
  }
}

}  // namespace mlready
