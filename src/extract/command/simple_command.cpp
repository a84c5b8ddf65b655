#include "extract/command/simple_command.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "extract/command/installs.h"
#include "extract/command/shell_words.h"

namespace mlready {
namespace {

constexpr std::array prefix_words = {"if", "then", "elif", "else", "while", "until", "do",
                                     "!",  "{",    "time", "exec", "nohup", "env",   "command"};
constexpr std::array idle_words = {"fi", "done", "esac", "}", "for", "select", "case", "function", "in"};

constexpr int most_prefixes = 64;  // a command behind more of them is taken for none

template <class List>
bool is_one_of(const List& list, std::string_view word) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view each) { return each == word; });
}

bool is_identifier(std::string_view text) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), is_part) && !(text[0] >= '0' && text[0] <= '9');
}

bool is_assignment(std::string_view word) {
  auto name = word.substr(0, word.find('='));
  if (name.size() == word.size()) return false;
  if (!name.empty() && name.back() == '+') name.remove_suffix(1);
  return is_identifier(name);
}

bool runs_something(std::string_view assignment) {
  return contains(assignment, "$(") || contains(assignment, "`");
}

/// How long the head of a function is that `command` starts with, `name()` or `name ()`; 0 where it does not.
std::size_t function_head(std::string_view command) {
  const auto name_end = command.find_first_of(" \t\n'\"$=(");
  if (name_end == std::string_view::npos || name_end == 0) return 0;
  const auto open = command.find_first_not_of(" \t", name_end);
  return open != std::string_view::npos && command.substr(open, 2) == "()" ? open + 2 : 0;
}

/// Cuts `sudo` and its options off.
std::string_view after_sudo(std::string_view rest) {
  rest = trim(rest);
  while (!rest.empty() && rest.front() == '-') {
    const auto option = rest.substr(0, end_of_word(rest, 0));
    rest = trim(rest.substr(option.size()));
    if (option == "-u" || option == "-g") rest = trim(rest.substr(end_of_word(rest, 0)));
  }
  return rest;
}

/// How many characters of a line continuation or of a line end behind a pipe start at `at`; 0 for none.
std::size_t joint_at(std::string_view text, std::size_t at, char previous) {
  if (text[at] == '\n') return previous == '|' ? 1 : 0;
  if (text[at] != '\\') return 0;
  if (text.substr(at + 1, 1) == "\n") return 2;
  return text.substr(at + 1, 2) == "\r\n" ? 3 : 0;
}

/// Replaces line continuations, and line ends behind a pipe, by one space each.
std::string join_lines(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  std::string joined;
  char previous = '\0';
  for (std::size_t at = 0; at < text.size();) {
    const auto joint = joint_at(text, at, previous);
    if (joint == 0) {
      if (blanks.find(text[at]) == std::string_view::npos) previous = text[at];
      joined += text[at++];
      continue;
    }
    while (!joined.empty() && blanks.find(joined.back()) != std::string_view::npos) joined.pop_back();
    joined += ' ';
    at = std::min(text.find_first_not_of(blanks, at + joint), text.size());
  }
  return joined;
}

}  // namespace

std::string_view without_prefixes(std::string_view command) {
  command = trim(command);
  for (int prefixes = 0; !command.empty() && prefixes < most_prefixes; ++prefixes) {
    if (const auto head = function_head(command); head > 0) {
      command = trim(command.substr(head));
      continue;
    }
    const auto word = command.substr(0, end_of_word(command, 0));
    const auto rest = trim(command.substr(word.size()));
    if (is_one_of(idle_words, word) || word.substr(0, 2) == "((") return {};
    if (word == "set" && (rest.empty() || rest.front() == '-' || rest.front() == '+')) return {};
    if (word == "sudo") {
      command = after_sudo(rest);
    } else if (is_one_of(prefix_words, word)) {
      command = rest;
    } else if (is_assignment(word)) {
      if (rest.empty()) return runs_something(word) ? command : std::string_view{};
      command = rest;
    } else {
      return command;
    }
  }
  return {};
}

void add_command(FileFacts& facts, std::string_view command, Lines lines, CommandOrigin origin, std::string_view owner,
                 ScopeIndex scope) {
  auto text = without_prefixes(command);
  if (text.find('\n') != std::string_view::npos) text = facts.keep(without_prefixes(join_lines(text)));
  if (text.empty()) return;
  facts.add(Command{text, origin, owner}, lines, scope);
  add_installs(facts, text, lines, scope);
}

}  // namespace mlready
