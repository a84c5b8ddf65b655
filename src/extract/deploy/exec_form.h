#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extract/document/node.h"

namespace mlready {

/// A word of a command that is given as a list, and the line where it stands.
struct ExecWord {
  std::string_view text;
  std::uint32_t line = 1;
};

/// Where commands belong.
struct CommandPlace {
  CommandOrigin origin = CommandOrigin::script;
  std::string_view owner;
  ScopeIndex scope = 0;
};

/// Adds the `Command`s of an argument vector: of the script where it is `sh -c script`, else of the words as one line.
void add_exec_form(FileFacts& facts, std::span<const ExecWord> words, CommandPlace place);

/// Adds the `Command`s of a value that is shell text or an argument vector.
void add_commands_of(FileFacts& facts, const Node& command, CommandPlace place);

/// The elements of `command` as words.
std::vector<ExecWord> exec_words(const Node& command);

/// The words as a shell would take them, in the arena of `facts`.
std::string_view joined_words(FileFacts& facts, std::span<const ExecWord> words);

}  // namespace mlready
