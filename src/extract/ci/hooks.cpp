#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"
#include "extract/command/commands.h"

// Git hooks: pre-commit and lefthook.
// https://pre-commit.com/#adding-pre-commit-plugins-to-your-project
// https://lefthook.dev/configuration/

namespace mlready::ci {
namespace {

/// What a local hook runs: its entry and arguments; pre-commit appends the names of changed files.
void add_entry(DocumentWalk& walk, const Node& hook, const Job& job) {
  const auto& entry = hook["entry"];
  const auto arguments = names_in(walk, hook["args"], " ");
  if (arguments.empty()) return walk.add_script(entry, CommandOrigin::hook, job.name, job.scope);
  if (entry.scalar.empty()) return;
  const auto text = walk.facts().keep(std::string(entry.scalar) + " " + arguments);
  add_commands(walk.facts(), text, walk.text_line(entry), CommandOrigin::hook, job.name, job.scope);
}

void add_hook(DocumentWalk& walk, const Node& hook, std::string_view repository, Job job) {
  const auto id = hook.text("id");
  if (hook.has("stages")) job.triggers = walk.facts().keep(names_in(walk, hook["stages"]));
  job = open_job(walk.facts(), job, id, hook.lines);
  const auto uses = walk.facts().keep(std::string(repository) + ":" + std::string(id));
  add_step(walk.facts(), job, hook.has("name") ? hook.text("name") : id, uses, hook.lines);
  if (hook.text("language") != "pygrep" && hook.text("language") != "fail") add_entry(walk, hook, job);
}

void add_lefthook_command(DocumentWalk& walk, const Node& command, std::string_view name, const Job& parent) {
  if (!command.is_mapping() || command.text("skip") == "true") return;
  const auto job = open_job(walk.facts(), parent, name, command.lines);
  add_step(walk.facts(), job, name, {}, command.lines);
  walk.add_script(command["run"], CommandOrigin::hook, name, job.scope);
}

}  // namespace

bool is_pre_commit(std::string_view path, const Node& root) {
  return matches_path("{.pre-commit-config,.pre-commit-config.*,.pre-commit-hooks}.{yml,yaml}", path) &&
         root.has("repos");
}

void interpret_pre_commit(DocumentWalk& walk, const Node& root) {
  const Job job{"pre-commit", "pre-commit", {}, "commit", {}, 0};
  for (const auto* repository : walk.elements(root["repos"]))
    for (const auto* hook : walk.elements((*repository)["hooks"]))
      if (hook->is_mapping()) add_hook(walk, *hook, repository->text("repo"), job);
}

bool is_lefthook(std::string_view path, const Node&) {
  return matches_path("{lefthook,.lefthook}.{yml,yaml,toml,json}", path);
}

void interpret_lefthook(DocumentWalk& walk, const Node& root) {
  for (const auto& hook : walk.members(root)) {
    if (!hook.value->is_mapping()) continue;
    const Job job{"lefthook", "lefthook", {}, hook.key, {}, 0};
    for (const auto& command : walk.members((*hook.value)["commands"]))
      add_lefthook_command(walk, *command.value, command.key, job);
    for (const auto* command : walk.elements((*hook.value)["jobs"]))
      add_lefthook_command(walk, *command, command->text("name"), job);
  }
}

}  // namespace mlready::ci
