#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/text.h"
#include "cli/manual.h"

namespace mlready {
namespace {

using Options = std::vector<const CLI::Option*>;

/// The options of a verb and of those below it; positional ones are no words to complete.
Options named_options(const CLI::App& verb) {
  Options options;
  for (const auto* option : verb.get_options()) {
    if (!option->get_lnames().empty()) options.push_back(option);
  }
  for (const auto* below : verb.get_subcommands({})) {
    for (const auto* option : named_options(*below)) options.push_back(option);
  }
  return options;
}

/// A description on one line, without what a shell's quotes would end at.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\'' || c == '[' || c == ']' || c == ':') continue;
    result += c == '\n' ? ' ' : c;
  }
  return result;
}

bool takes_value(const CLI::Option& option) {
  return option.get_items_expected_max() > 0;
}

std::vector<std::string> words_of(const CLI::App& verb) {
  std::vector<std::string> words;
  for (const auto* below : verb.get_subcommands({})) words.push_back(below->get_name());
  for (const auto* option : named_options(verb)) words.push_back("--" + option->get_lnames().front());
  return words;
}

std::string bash_script(const CLI::App& app) {
  std::vector<std::string> names;
  std::string cases;
  for (const auto* verb : app.get_subcommands({})) {
    names.push_back(verb->get_name());
    cases += fmt::format("    {}) words=\"{}\" ;;\n", verb->get_name(), join(words_of(*verb), " "));
  }
  return fmt::format(
      "# Completion of mlready for bash.\n"
      "_mlready() {{\n"
      "  local current=${{COMP_WORDS[COMP_CWORD]}} verb= word words\n"
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
      "    case $word in {}) verb=$word; break ;; esac\n"
      "  done\n"
      "  case $verb in\n"
      "    '') words=\"{} --help --version\" ;;\n{}"
      "  esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
      "  if [[ -n $verb && $current != -* ]]; then COMPREPLY+=($(compgen -f -- \"$current\")); fi\n"
      "}}\n"
      "complete -o filenames -F _mlready mlready\n",
      join(names, "|"), join(names, " "), cases);
}

std::string zsh_option(const CLI::Option& option) {
  const auto value = takes_value(option) ? ":" + option.get_type_name() + ":_files" : std::string();
  return fmt::format(" \\\n        '*--{}[{}]{}'", option.get_lnames().front(), plain(option.get_description()), value);
}

std::string zsh_script(const CLI::App& app) {
  std::string verbs;
  std::string cases;
  for (const auto* verb : app.get_subcommands({})) {
    verbs += fmt::format("    '{}:{}'\n", verb->get_name(), plain(verb->get_description()));
    cases += fmt::format("    {})\n      _arguments", verb->get_name());
    for (const auto* option : named_options(*verb)) cases += zsh_option(*option);
    cases += " \\\n        '*:file:_files' ;;\n";
  }
  return fmt::format(
      "#compdef mlready\n"
      "_mlready() {{\n"
      "  local -a verbs=(\n{}  )\n"
      "  if (( CURRENT == 2 )); then _describe verb verbs; return; fi\n"
      "  local verb=$words[2]\n"
      "  shift words; (( CURRENT-- ))\n"
      "  case $verb in\n{}  esac\n"
      "}}\n"
      "if [[ $funcstack[1] == _mlready ]]; then _mlready \"$@\"; else compdef _mlready mlready; fi\n",
      verbs, cases);
}

std::string fish_script(const CLI::App& app) {
  std::string text = "# Completion of mlready for fish.\n";
  for (const auto* verb : app.get_subcommands({})) {
    text += fmt::format("complete -c mlready -n __fish_use_subcommand -a {} -d '{}'\n", verb->get_name(),
                        plain(verb->get_description()));
    for (const auto* below : verb->get_subcommands({})) {
      text += fmt::format("complete -c mlready -n '__fish_seen_subcommand_from {}' -a {} -d '{}'\n", verb->get_name(),
                          below->get_name(), plain(below->get_description()));
    }
    for (const auto* option : named_options(*verb)) {
      text += fmt::format("complete -c mlready -n '__fish_seen_subcommand_from {}' -l {}{} -d '{}'\n", verb->get_name(),
                          option->get_lnames().front(), takes_value(*option) ? " -r" : "",
                          plain(option->get_description()));
    }
  }
  return text;
}

}  // namespace

std::string completion_script(const CLI::App& app, const std::string& shell) {
  return shell == "zsh" ? zsh_script(app) : shell == "fish" ? fish_script(app) : bash_script(app);
}

}  // namespace mlready
