#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "extract/ci/ci.h"
#include "extract/ci/recipe.h"
#include "extract/command/commands.h"
#include "extract/command/simple_command.h"

// https://www.gnu.org/software/make/manual/make.html

namespace mlready {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_value = 200;       // longer variables are not expanded
constexpr std::size_t longest_expansion = 4096;  // a recipe line that would become longer stays as it is

using Variables = std::unordered_map<std::string_view, std::string_view>;

struct Rule {
  std::string_view targets;
  std::string_view prerequisites;
  std::string_view recipe;  ///< on the same line, behind ';'
};

/// The colon that ends the targets of a rule; npos where the line is no rule.
std::size_t rule_colon(std::string_view line) {
  const auto colon = line.find_first_of(":=#");
  if (colon == npos || line[colon] != ':') return npos;
  const auto behind = line.find_first_not_of(':', colon);
  return behind != npos && line[behind] == '=' ? npos : colon;
}

std::optional<Rule> parse_rule(std::string_view line) {
  const auto colon = rule_colon(line);
  if (colon == npos || colon == 0) return std::nullopt;
  auto rest = line.substr(std::min(line.find_first_not_of(':', colon), line.size()));
  rest = rest.substr(0, rest.find('#'));
  if (rest.find('=') < rest.find(';')) return std::nullopt;  // a variable of one target
  const auto semicolon = rest.find(';');
  return Rule{trim(line.substr(0, colon)), trim(rest.substr(0, semicolon)),
              semicolon == npos ? std::string_view{} : rest.substr(semicolon + 1)};
}

void read_variable(std::string_view line, Variables& variables) {
  const auto equals = line.find('=');
  if (equals == npos) return;
  auto name = line.substr(0, equals);
  while (!name.empty() && contains(":?+ \t", name.substr(name.size() - 1))) name.remove_suffix(1);
  const auto value = trim(line.substr(equals + 1, line.find('#', equals) - equals - 1));
  if (value.size() <= longest_value && !contains(value, "$") && !contains(value, "\n")) variables[trim(name)] = value;
}

/// `line` with the variables whose values are plain text put in. What is no such variable stays.
std::string expand(std::string_view line, const Variables& variables) {
  std::string expanded;
  while (!line.empty() && expanded.size() < longest_expansion) {
    const auto dollar = line.find('$');
    expanded += line.substr(0, dollar);
    if (dollar == npos) return expanded;
    line.remove_prefix(dollar);
    const bool reference = line.size() > 1 && (line[1] == '(' || line[1] == '{');
    const auto end = reference ? line.substr(0, 64).find(line[1] == '(' ? ')' : '}') : npos;
    const auto found = end == npos ? variables.end() : variables.find(line.substr(2, end - 2));
    const auto width =
        found == variables.end() ? std::min<std::size_t>(line.substr(1, 1) == "$" ? 2 : 1, line.size()) : end + 1;
    expanded += found == variables.end() ? line.substr(0, width) : found->second;
    line.remove_prefix(width);
  }
  return line.empty() ? expanded : std::string{};
}

/// The targets of all rules, so that prerequisites that are files can be told from those that run something.
std::set<std::string_view> targets_in(std::string_view text) {
  std::set<std::string_view> targets;
  for (ci::LogicalLines lines(text); lines.next();) {
    if (lines.text().empty() || lines.text().front() == '\t') continue;
    if (const auto rule = parse_rule(lines.text()))
      for (const auto target : split(rule->targets, ' ')) targets.insert(target);
  }
  return targets;
}

class MakefileReader {
 public:
  explicit MakefileReader(FileFacts& facts) : facts_(facts), targets_(targets_in(facts.file().bytes)) {}

  void read() {
    for (ci::LogicalLines lines(facts_.file().bytes); lines.next();) read_line(lines.text(), lines.lines());
  }

 private:
  void read_line(std::string_view line, Lines lines) {
    if (!line.empty() && line.front() == '\t') return add_recipe(line, lines);
    const auto text = trim(line);
    if (text.empty()) return;
    if (text.front() == '#') return ci::add_comment(facts_, text, lines, scope_);
    if (const auto rule = parse_rule(line)) {
      open_rule(*rule, lines);
    } else {
      read_variable(line, variables_);
    }
  }

  void open_rule(const Rule& rule, Lines lines) {
    if (rule.targets.front() == '.') return;  // .PHONY and its like
    owner_ = rule.targets.substr(0, rule.targets.find_first_of(" \t"));
    scope_ = facts_.open_scope({owner_, owner_, 0, lines});
    std::string prerequisites;
    for (const auto prerequisite : split(rule.prerequisites, ' '))
      if (targets_.count(prerequisite) > 0 && !prerequisite.empty()) prerequisites += " " + std::string(prerequisite);
    if (!prerequisites.empty())
      add_command(facts_, facts_.keep("make" + prerequisites), lines, CommandOrigin::makefile, owner_, scope_);
    if (!trim(rule.recipe).empty()) add_recipe(rule.recipe, lines);
  }

  void add_recipe(std::string_view line, Lines lines) {
    if (owner_.empty()) return;
    facts_.close_scope(scope_, lines.last);
    auto text = ci::without_recipe_prefix(line);
    if (const auto expanded = expand(text, variables_); !expanded.empty() && expanded != text)
      text = ci::without_recipe_prefix(facts_.keep(expanded));
    add_commands(facts_, text, lines.first, CommandOrigin::makefile, owner_, scope_);
  }

  FileFacts& facts_;
  std::set<std::string_view> targets_;
  Variables variables_;
  std::string_view owner_;
  ScopeIndex scope_ = 0;
};

}  // namespace

void extract_makefile(FileFacts& facts) {
  MakefileReader(facts).read();
}

}  // namespace mlready
