#include <optional>
#include <string>

#include "base/text.h"
#include "extract/ci/ci.h"
#include "extract/ci/recipe.h"
#include "extract/command/commands.h"
#include "extract/command/simple_command.h"

namespace mlready {
namespace {

constexpr std::size_t npos = std::string_view::npos;

struct Recipe {
  std::string_view name;
  std::string_view dependencies;
};

/// `@name parameter="default": first (second argument) && third`.
std::optional<Recipe> parse_recipe(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == npos || line.substr(colon, 2) == ":=") return std::nullopt;
  auto name = trim(line.substr(0, line.find_first_of(" \t:")));
  if (!name.empty() && name.front() == '@') name.remove_prefix(1);
  if (name.empty() || name.front() == '[' || contains(name, "=")) return std::nullopt;
  const auto rest = line.substr(colon + 1);
  return Recipe{name, trim(rest.substr(0, rest.find('#')))};
}

/// The recipes that run before or after; of one with arguments, `(name "x")`, its name.
std::string dependency_names(std::string_view dependencies) {
  std::string names;
  bool in_arguments = false;
  for (auto word : split(dependencies, ' ')) {
    const bool opens = !word.empty() && word.front() == '(';
    if (opens) word.remove_prefix(1);
    const auto name = word.substr(0, word.find(')'));
    if (!in_arguments && !name.empty() && name != "&&") names += " " + std::string(name);
    in_arguments = (in_arguments || opens) && !contains(word, ")");
  }
  return names;
}

class JustfileReader {
 public:
  explicit JustfileReader(FileFacts& facts) : facts_(facts) {}

  void read() {
    for (ci::LogicalLines lines(facts_.file().bytes); lines.next();) read_line(lines.text(), lines.lines());
  }

 private:
  void read_line(std::string_view line, Lines lines) {
    const auto text = trim(line);
    if (text.empty()) return;
    if (line.front() == ' ' || line.front() == '\t') return add_body(text, lines);
    if (text.front() == '#') return ci::add_comment(facts_, text, lines, 0);
    owner_ = {};
    if (const auto recipe = parse_recipe(line)) open(*recipe, lines);
  }

  void open(const Recipe& recipe, Lines lines) {
    owner_ = recipe.name;
    other_language_ = false;
    scope_ = facts_.open_scope({owner_, owner_, 0, lines});
    const auto dependencies = dependency_names(recipe.dependencies);
    if (!dependencies.empty())
      add_command(facts_, facts_.keep("just" + dependencies), lines, CommandOrigin::makefile, owner_, scope_);
  }

  /// A recipe that starts with `#!` is a script in the language that it names.
  void add_body(std::string_view text, Lines lines) {
    if (owner_.empty() || other_language_) return;
    facts_.close_scope(scope_, lines.last);
    if (text.substr(0, 2) == "#!") {
      other_language_ = !text.ends_with("sh") && !contains(text, "sh ");
    } else {
      add_commands(facts_, ci::without_recipe_prefix(text), lines.first, CommandOrigin::makefile, owner_, scope_);
    }
  }

  FileFacts& facts_;
  std::string_view owner_;
  ScopeIndex scope_ = 0;
  bool other_language_ = false;
};

}  // namespace

void extract_justfile(FileFacts& facts) {
  JustfileReader(facts).read();
}

}  // namespace mlready
