#include "report/log_command.h"

namespace mlready {
namespace {

constexpr std::size_t longest_name = 32;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "##name[", the second '#' at `at`.
bool is_bracket_command(std::string_view text, std::size_t at) {
  if (text[at] != '#' || at == 0 || text[at - 1] != '#') return false;
  auto rest = text.substr(at + 1, longest_name);
  while (!rest.empty() && is_letter(rest.front())) rest.remove_prefix(1);
  return rest.starts_with('[');
}

/// "::name", the second ':' at `at`, unless a printing ASCII character stands before it, as in std::string. The runner
/// skips any white space of Unicode at the beginning of a line, and reports break lines at spaces.
bool is_colon_command(std::string_view text, std::size_t at) {
  if (text[at] != ':' || at == 0 || text[at - 1] != ':') return false;
  if (at + 1 == text.size() || !is_letter(text[at + 1])) return false;
  return at == 1 || text[at - 2] <= ' ' || text[at - 2] > '~';
}

}  // namespace

bool completes_log_command(std::string_view text, std::size_t at) {
  return is_bracket_command(text, at) || is_colon_command(text, at);
}

}  // namespace mlready
