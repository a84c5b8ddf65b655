#include <string>
#include <unordered_map>

#include "base/text.h"
#include "extract/dependency/add_dependency.h"
#include "extract/dependency/dependency.h"
#include "extract/dependency/python_lists.h"

namespace mlready {
namespace {

/// The source text of the lists that a file gives names to.
using NamedLists = std::unordered_map<std::string_view, std::string_view>;

NamedLists named_lists(const FileFacts& facts) {
  NamedLists lists;
  for (const auto& fact : facts.facts())
    if (const auto* assignment = std::get_if<Assignment>(&fact.payload); assignment != nullptr && !assignment->literal)
      lists.emplace(assignment->target, assignment->value);
  return lists;
}

/// What an argument says: its own text, or that of the list it names.
std::string_view resolved(const Argument& argument, const NamedLists& lists) {
  const auto found = lists.find(trim(argument.text));
  return found == lists.end() ? argument.text : found->second;
}

void add_argument(FileFacts& facts, const Argument& argument, std::string_view text, Lines lines) {
  if (argument.keyword == "extras_require") {
    for (const auto& extra : dependency::string_groups_in(text))
      for (const auto requirement : extra.values) dependency::add_python(facts, requirement, lines, extra.key);
    return;
  }
  const bool main = argument.keyword == "install_requires";
  const bool tests = argument.keyword == "tests_require";
  if (!main && !tests && argument.keyword != "setup_requires") return;
  for (const auto requirement : dependency::strings_in(text))
    dependency::add_python(facts, requirement, lines, main ? "" : tests ? "test" : "build");
}

bool is_setup(std::string_view name) {
  return name == "setuptools.setup" || name == "distutils.core.setup" || name == "skbuild.setup" || name == "setup";
}

bool installs_packages(std::string_view keyword) {
  return keyword == "packages_to_install" || keyword == "pip_packages";
}

}  // namespace

void derive_setup_py(FileFacts& facts) {
  const auto count = facts.facts().size();
  NamedLists lists;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& fact = facts.facts()[i];
    const auto* call = std::get_if<Call>(&fact.payload);
    if (call == nullptr || !is_setup(call->name)) continue;
    if (lists.empty()) lists = named_lists(facts);
    const auto arguments = call->arguments;  // adding moves the facts
    const auto lines = fact.lines;
    for (const auto& argument : arguments) add_argument(facts, argument, resolved(argument, lists), lines);
  }
}

void derive_component_installs(FileFacts& facts) {
  const auto add = [&facts](std::span<const Argument> arguments, Lines lines) {
    for (const auto& argument : arguments)
      if (installs_packages(argument.keyword))
        for (const auto requirement : dependency::strings_in(argument.text))
          dependency::add_python(facts, requirement, lines, {}, DependencySource::install);
  };
  const auto count = facts.facts().size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto& fact = facts.facts()[i];
    const auto lines = fact.lines;
    if (const auto* call = std::get_if<Call>(&fact.payload)) {
      add(call->arguments, lines);
    } else if (const auto* decorator = std::get_if<Decorator>(&fact.payload)) {
      add(decorator->arguments, lines);
    }
  }
}

}  // namespace mlready
