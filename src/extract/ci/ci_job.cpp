#include "extract/ci/ci_job.h"

#include <vector>

#include "base/text.h"
#include "extract/command/simple_command.h"

namespace mlready::ci {

Job open_job(FileFacts& facts, Job job, std::string_view name, Lines lines) {
  job.name = name;
  job.scope = facts.open_scope({name, name, 0, lines});
  return job;
}

void add_step(FileFacts& facts, const Job& job, std::string_view name, std::string_view uses, Lines lines) {
  facts.add(CiStep{job.system, job.workflow, job.name, name, uses, job.triggers, job.image}, lines, job.scope);
}

void add_script(DocumentWalk& walk, const Node& script, const Job& job) {
  walk.add_script(script, CommandOrigin::ci, job.name, job.scope);
}

void add_scripts(DocumentWalk& walk, const Node& node, std::initializer_list<std::string_view> keys, const Job& job) {
  for (const auto key : keys) add_script(walk, node[key], job);
}

void add_word_command(FileFacts& facts, const std::string& command, const Job& job, Lines lines) {
  add_command(facts, facts.keep(command), lines, CommandOrigin::ci, job.name, job.scope);
}

std::string names_in(DocumentWalk& walk, const Node& node, std::string_view separator) {
  std::vector<std::string> names;
  if (node.is_mapping()) {
    for (const auto& member : walk.members(node)) names.emplace_back(member.key);
  } else {
    for (const auto* element : walk.elements(node))
      if (!element->scalar.empty()) names.emplace_back(element->scalar);
  }
  return join(names, separator);
}

std::string_view image_in(const Node& node, std::string_view key) {
  return node.is_mapping() ? node.text(key) : node.scalar;
}

bool is_never(const Node& condition) {
  auto text = trim(condition.scalar);
  if (text.substr(0, 3) == "${{" && text.ends_with("}}")) text = trim(text.substr(3, text.size() - 5));
  return to_lower(text) == "false";
}

void add_arguments(DocumentWalk& walk, std::string command, const Node& arguments, const Job& job, Lines lines) {
  const auto words = walk.elements(arguments);
  const bool shell = contains(command, "sh") || (!words.empty() && words.front()->scalar.ends_with("sh"));
  if (shell && !words.empty() && words.size() <= 4 && contains(words.back()->scalar, " "))
    return add_script(walk, *words.back(), job);
  for (const auto* word : words) command += " " + std::string(word->scalar);
  if (!words.empty()) add_word_command(walk.facts(), command, job, lines);
}

}  // namespace mlready::ci
