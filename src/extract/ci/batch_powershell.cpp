#include <array>
#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci.h"
#include "extract/ci/recipe.h"
#include "extract/command/commands.h"

// https://learn.microsoft.com/windows-server/administration/windows-commands/windows-commands
// https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing

namespace mlready {
namespace {

/// Words that start a line which runs no program of its own.
constexpr auto idle_words = std::to_array<std::string_view>(
    {"if",    "else",  "elseif",  "for",    "foreach", "while", "switch",   "function", "param",
     "try",   "catch", "finally", "return", "throw",   "goto",  "setlocal", "endlocal", "set",
     "pause", "exit",  "rem",     "begin",  "process", "title", "using",    "class"});

bool is_idle(std::string_view line) {
  const auto word = to_lower(line.substr(0, line.find_first_of(" \t({=/")));
  for (const auto idle : idle_words)
    if (word == idle) return true;
  return word == "echo" && to_lower(trim(line.substr(4))) == "off";
}

bool runs_a_program(std::string_view line) {
  return !line.empty() && !contains("$:{})([<", line.substr(0, 1)) && !is_idle(line);
}

/// Cuts off what silences or calls: `@`, `&`, `call`.
std::string_view without_prefix(std::string_view line) {
  line = trim(line);
  while (!line.empty() && (line.front() == '@' || line.front() == '&')) line = trim(line.substr(1));
  if (to_lower(line.substr(0, 5)) == "call ") line = trim(line.substr(5));
  return line;
}

std::string_view comment_in(std::string_view line, bool batch) {
  if (!batch) return line.substr(0, 1) == "#" ? line.substr(1) : std::string_view{};
  if (line.substr(0, 2) == "::") return line.substr(2);
  return to_lower(line.substr(0, 4)) == "rem " ? line.substr(4) : std::string_view{};
}

}  // namespace

void extract_batch_powershell(FileFacts& facts) {
  const auto& file = facts.file();
  const bool batch = file.language == Language::batch;
  const char continuation = batch ? '^' : '`';
  const auto lines = split_lines(file.bytes);
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const auto number = i + 1;
    if (!batch && trim(lines[i]).substr(0, 2) == "<#") {
      while (i + 1 < lines.size() && !contains(lines[i], "#>")) ++i;
      continue;
    }
    auto line = without_prefix(lines[i]);
    if (const auto comment = comment_in(line, batch); !comment.empty()) {
      ci::add_comment(facts, comment, {number, number});
      continue;
    }
    std::string joined;
    while (!line.empty() && line.back() == continuation && i + 1 < lines.size()) {
      joined += std::string(trim(line.substr(0, line.size() - 1))) + " ";
      line = trim(lines[++i]);
    }
    if (!joined.empty()) line = facts.keep(joined + std::string(line));
    if (runs_a_program(line)) add_commands(facts, line, number, CommandOrigin::script, file_name(file.path));
  }
}

}  // namespace mlready
