#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "extract/command/document_walk.h"
#include "mlready/fact.h"

namespace mlready::ci {

/// What the steps of a job have in common.
struct Job {
  std::string_view system;
  std::string_view workflow;
  std::string_view name;
  std::string_view triggers;
  std::string_view image;
  ScopeIndex scope = 0;
};

/// `job` with another name and a scope of its own.
Job open_job(FileFacts& facts, Job job, std::string_view name, Lines lines);

void add_step(FileFacts& facts, const Job& job, std::string_view name, std::string_view uses, Lines lines);

/// Adds the commands of a script node, owned by the job.
void add_script(DocumentWalk& walk, const Node& script, const Job& job);

/// Adds the commands under each of `keys` of `node`, in their order.
void add_scripts(DocumentWalk& walk, const Node& node, std::initializer_list<std::string_view> keys, const Job& job);

/// Adds one command made of words, which a configuration gives as a list.
void add_word_command(FileFacts& facts, const std::string& command, const Job& job, Lines lines);

/// Adds what a container with `command` runs for `arguments`: `[bash, -c, script]` runs the script; any other list is a
/// command with its words.
void add_arguments(DocumentWalk& walk, std::string command, const Node& arguments, const Job& job, Lines lines);

/// The scalars of a sequence, or the keys of a mapping, or the scalar itself, joined.
std::string names_in(DocumentWalk& walk, const Node& node, std::string_view separator = ", ");

/// An image given as text or as a mapping with `key`.
std::string_view image_in(const Node& node, std::string_view key = "image");

/// Whether a condition is constantly false: `false`, `${{ false }}`.
bool is_never(const Node& condition);

}  // namespace mlready::ci
