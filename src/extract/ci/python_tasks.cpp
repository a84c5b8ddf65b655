#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci.h"
#include "extract/command/commands.h"
#include "extract/command/simple_command.h"

// https://nox.thea.codes/en/stable/config.html · https://docs.pyinvoke.org/en/stable/

namespace mlready {
namespace {

/// Functions that a decorator makes sessions or tasks, by their name: what the runner calls them.
using Tasks = std::map<std::string_view, std::string_view>;

std::string_view keyword(std::span<const Argument> arguments, std::string_view name) {
  for (const auto& argument : arguments)
    if (argument.keyword == name && argument.literal) return argument.text;
  return {};
}

template <class Patterns>
Tasks decorated_tasks(const FileFacts& facts, const Patterns& patterns) {
  Tasks tasks;
  for (const auto& fact : facts.facts()) {
    const auto* decorator = std::get_if<Decorator>(&fact.payload);
    if (decorator == nullptr) continue;
    const bool matches =
        std::any_of(patterns.begin(), patterns.end(), [&](auto name) { return decorator->name == name; });
    const auto name = keyword(decorator->arguments, "name");
    if (matches) tasks.emplace(decorator->target, name.empty() ? decorator->target : name);
  }
  return tasks;
}

/// The task whose function the scope is, or lies in.
std::optional<std::string_view> task_at(const FileFacts& facts, const Tasks& tasks, ScopeIndex scope) {
  for (; scope != 0 && scope < facts.scopes().size(); scope = facts.scopes()[scope].parent)
    if (const auto found = tasks.find(facts.scopes()[scope].name); found != tasks.end()) return found->second;
  return std::nullopt;
}

/// The method of a call on a plain variable: `run` of `session.run`.
std::string_view method_of(const Call& call) {
  const auto dot = call.written.find('.');
  return dot == std::string_view::npos ? std::string_view{} : call.written.substr(dot + 1);
}

/// The text of a literal argument; of an f-string and its like, what stands between its quotes.
std::string_view text_of(const Argument& argument) {
  if (argument.literal) return argument.text;
  const auto first = argument.text.find_first_of("\"'");
  const auto last = argument.text.find_last_of("\"'");
  return first == last ? argument.text : argument.text.substr(first + 1, last - first - 1);
}

std::string positional_words(const Call& call) {
  std::vector<std::string> words;
  for (const auto& argument : call.arguments)
    if (argument.keyword.empty()) words.emplace_back(text_of(argument));
  return join(words, " ");
}

/// What a method of a nox session runs; empty for the others.
std::string nox_command(const Call& call) {
  const auto method = method_of(call);
  if (method == "install") return "pip install " + positional_words(call);
  if (method == "conda_install") return "conda install " + positional_words(call);
  const bool runs = method == "run" || method == "run_always" || method == "run_install";
  return runs ? positional_words(call) : std::string{};
}

std::string invoke_command(const Call& call) {
  const auto method = method_of(call);
  const bool runs = (method == "run" || method == "sudo") && !call.arguments.empty();
  return runs ? std::string(text_of(call.arguments.front())) : std::string{};
}

void derive(FileFacts& facts, const Tasks& tasks, std::string (*command_of)(const Call&), const std::string& prefix) {
  if (tasks.empty()) return;
  const auto count = facts.facts().size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto fact = facts.facts()[i];
    const auto* call = std::get_if<Call>(&fact.payload);
    if (call == nullptr) continue;
    const auto task = task_at(facts, tasks, fact.scope);
    const auto command = task ? command_of(*call) : std::string{};
    if (!command.empty())
      add_commands(facts, facts.keep(command), fact.lines.first, CommandOrigin::makefile,
                   facts.keep(prefix + std::string(*task)), fact.scope);
  }
}

}  // namespace

void derive_nox(FileFacts& facts) {
  constexpr auto decorators = std::to_array<std::string_view>({"nox.session", "nox_poetry.session"});
  derive(facts, decorated_tasks(facts, decorators), nox_command, "nox:");
}

void derive_invoke(FileFacts& facts) {
  constexpr auto decorators = std::to_array<std::string_view>({"invoke.task", "invoke.tasks.task", "fabric.task"});
  derive(facts, decorated_tasks(facts, decorators), invoke_command, "");
}

}  // namespace mlready
