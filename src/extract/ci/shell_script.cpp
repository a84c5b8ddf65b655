#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci.h"
#include "extract/ci/recipe.h"
#include "extract/command/shell_split.h"
#include "extract/command/simple_command.h"

namespace mlready {
namespace {

constexpr std::size_t nesting_limit = 64;

/// The name of the function that a line opens: `name() {`, `function name {`.
std::optional<std::string_view> function_name(std::string_view line) {
  auto text = trim(line);
  const bool keyword = text.substr(0, 9) == "function ";
  if (keyword) text = trim(text.substr(9));
  const auto end = text.find_first_of(" \t(){");
  const auto rest = end == std::string_view::npos ? std::string_view{} : trim(text.substr(end));
  const auto name = text.substr(0, end);
  const bool opens = rest.substr(0, 2) == "()" || (keyword && rest.substr(0, 1) == "{");
  if (!opens || name.empty() || name.find_first_of("\"'$=") != std::string_view::npos) return std::nullopt;
  return name;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

/// Opens a scope for each function, adds its definition, and tells of each line which scope it lies in.
class FunctionScopes {
 public:
  FunctionScopes(FileFacts& facts, const std::vector<std::string_view>& lines) : facts_(facts) {
    for (const auto line : lines) {
      ++line_;
      if (const auto name = function_name(line); name && open_.size() < nesting_limit) open(*name, indent_of(line));
      scopes_.push_back(current());
      const bool closes = trim(line).substr(0, 1) == "}" || (trim(line).ends_with("}") && function_name(line));
      if (closes && !open_.empty() && open_.back().indent == indent_of(line)) close();
    }
  }

  ScopeIndex at(std::uint32_t line) const { return line >= 1 && line <= scopes_.size() ? scopes_[line - 1] : 0; }

 private:
  struct Open {
    ScopeIndex scope;
    std::size_t indent;
  };

  ScopeIndex current() const { return open_.empty() ? 0 : open_.back().scope; }

  void open(std::string_view name, std::size_t indent) {
    Definition definition;
    definition.name = definition.qualified_name = name;
    definition.nested = !open_.empty();
    facts_.add(definition, {line_, line_}, current());
    open_.push_back({facts_.open_scope({name, name, current(), {line_, line_}}), indent});
  }

  void close() {
    facts_.close_scope(open_.back().scope, line_);
    open_.pop_back();
  }

  FileFacts& facts_;
  std::vector<Open> open_;
  std::vector<ScopeIndex> scopes_;
  std::uint32_t line_ = 0;
};

bool is_git_hook(std::string_view path) {
  return matches_path("{**/,}{.husky,.githooks,.git-hooks,githooks}/*", path);
}

void add_comments(FileFacts& facts, const std::vector<std::string_view>& lines, const FunctionScopes& scopes) {
  for (std::uint32_t number = 1; number <= lines.size(); ++number) {
    const auto text = trim(lines[number - 1]);
    const bool comment = !text.empty() && text.front() == '#' && text.substr(0, 2) != "#!";
    if (comment) ci::add_comment(facts, text, {number, number}, scopes.at(number));
  }
}

}  // namespace

void extract_shell(FileFacts& facts) {
  const auto& file = facts.file();
  const auto lines = split_lines(file.bytes);
  const FunctionScopes scopes(facts, lines);
  add_comments(facts, lines, scopes);
  const auto origin = is_git_hook(file.path) ? CommandOrigin::hook : CommandOrigin::script;
  for (const auto& piece : split_shell(file.bytes)) {
    const auto line = 1 + piece.line;
    add_command(facts, piece.text, {line, line + piece.length}, origin, file_name(file.path), scopes.at(line));
  }
}

}  // namespace mlready
