#include "extract/command/commands.h"

#include <algorithm>

#include "base/glob.h"
#include "extract/command/shell_split.h"
#include "extract/command/shell_words.h"
#include "extract/command/simple_command.h"

namespace mlready {
namespace {

constexpr int deepest_shell = 3;

bool is_shell(std::string_view word) {
  const auto name = file_name(word);
  return name == "sh" || name == "bash" || name == "dash" || name == "zsh" || name == "ash";
}

bool takes_script(std::string_view word) {
  return word.size() > 1 && word[0] == '-' && word[1] != '-' && word.back() == 'c';
}

/// The script that `command` hands to a shell, as in `docker run app bash -lc "make test"`; empty where there is none.
std::string_view script_of(std::string_view command) {
  const auto words = shell_words(command);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (!is_shell(words[i])) continue;
    for (std::size_t option = i + 1; option + 1 < words.size() && words[option].starts_with('-'); ++option) {
      if (takes_script(words[option])) return words[option + 1];
    }
  }
  return {};
}

struct Owner {
  CommandOrigin origin;
  std::string_view name;
  ScopeIndex scope;
};

void add_commands(FileFacts& facts, std::string_view shell, std::uint32_t first_line, const Owner& owner, int depth) {
  for (const auto& piece : split_shell(shell)) {
    const auto line = first_line + piece.line;
    add_command(facts, piece.text, {line, line + piece.length}, owner.origin, owner.name, owner.scope);
    const auto script = script_of(piece.text);
    if (script.empty() || depth == deepest_shell) continue;
    const auto before = std::string_view(piece.text.begin(), script.begin());
    const auto lines_before = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    add_commands(facts, script, line + lines_before, owner, depth + 1);
  }
}

}  // namespace

void add_commands(FileFacts& facts, std::string_view shell, std::uint32_t first_line, CommandOrigin origin,
                  std::string_view owner, ScopeIndex scope) {
  add_commands(facts, shell, first_line, {origin, owner, scope}, 0);
}

}  // namespace mlready
