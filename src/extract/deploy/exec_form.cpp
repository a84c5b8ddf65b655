#include "extract/deploy/exec_form.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/glob.h"
#include "extract/command/commands.h"

namespace mlready {
namespace {

constexpr std::array<std::string_view, 6> shells{"sh", "bash", "ash", "dash", "zsh", "ksh"};

bool is_shell(std::string_view word) {
  return std::find(shells.begin(), shells.end(), file_name(word)) != shells.end();
}

/// A flag like `-c`, `-lc`, `-exc`: the script follows.
bool takes_script(std::string_view flag) {
  return flag.size() > 1 && flag[0] == '-' && flag[1] != '-' && flag.back() == 'c';
}

/// The script of `sh -c script`, wrappers like `/usr/bin/env` and further flags allowed; null where there is none.
const ExecWord* script_of(std::span<const ExecWord> words) {
  const auto shell = std::find_if(words.begin(), words.end(), [](const ExecWord& word) { return is_shell(word.text); });
  const auto flag = std::find_if(shell, words.end(), [](const ExecWord& word) { return takes_script(word.text); });
  return flag == words.end() || flag + 1 == words.end() ? nullptr : &*(flag + 1);
}

bool is_plain(std::string_view word) {
  return !word.empty() && word.find_first_of(" \t\n\"'\\;&|<>()#`") == std::string_view::npos;
}

void append_quoted(std::string& line, std::string_view word) {
  line += '\'';
  for (const char c : word) {
    if (c == '\'') line += "'\\'";
    line += c;
  }
  line += '\'';
}

}  // namespace

std::string_view joined_words(FileFacts& facts, std::span<const ExecWord> words) {
  std::string line;
  for (const auto& word : words) {
    if (!line.empty()) line += ' ';
    if (is_plain(word.text)) {
      line += word.text;
    } else {
      append_quoted(line, word.text);
    }
  }
  return facts.keep(line);
}

std::vector<ExecWord> exec_words(const Node& command) {
  std::vector<ExecWord> words;
  for (const auto* element : command.elements()) {
    if (element->is_scalar()) words.push_back({element->scalar, element->lines.first});
  }
  return words;
}

void add_exec_form(FileFacts& facts, std::span<const ExecWord> words, CommandPlace place) {
  if (words.empty()) return;
  if (const auto* script = script_of(words)) {
    add_commands(facts, script->text, script->line, place.origin, place.owner, place.scope);
  } else {
    add_commands(facts, joined_words(facts, words), words.front().line, place.origin, place.owner, place.scope);
  }
}

void add_commands_of(FileFacts& facts, const Node& command, CommandPlace place) {
  if (command.is_scalar()) {
    add_commands(facts, command.scalar, command.lines.first, place.origin, place.owner, place.scope);
  } else {
    add_exec_form(facts, exec_words(command), place);
  }
}

}  // namespace mlready
