#include "extract/command/commands.h"

#include "extract/command/shell_split.h"
#include "extract/command/simple_command.h"

namespace mlready {

void add_commands(FileFacts& facts, std::string_view shell, std::uint32_t first_line, CommandOrigin origin,
                  std::string_view owner, ScopeIndex scope) {
  for (const auto& piece : split_shell(shell)) {
    const auto line = first_line + piece.line;
    add_command(facts, piece.text, {line, line + piece.length}, origin, owner, scope);
  }
}

}  // namespace mlready
