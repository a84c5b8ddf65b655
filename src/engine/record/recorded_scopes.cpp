#include "engine/record/recorded_scopes.h"

#include <algorithm>

namespace mlready {
namespace {

/// Names that frameworks, interpreters and platforms call by convention.
bool is_called_by_convention(std::string_view name) {
  constexpr std::string_view names[] = {"main",    "handler",   "lambda_handler", "init",     "run",        "setup",
                                        "predict", "score",     "model_fn",       "input_fn", "predict_fn", "output_fn",
                                        "upgrade", "downgrade", "load_context",   "teardown", "on_start",   "on_stop"};
  return name.starts_with("__") || name.starts_with("test") || name.starts_with("Test") ||
         std::ranges::find(names, name) != std::end(names);
}

/// What a file says about who calls its definitions.
class Definitions {
 public:
  explicit Definitions(const FileFacts& file) : file_(file) {
    for (const auto& fact : file.facts()) {
      if (const auto* decorator = std::get_if<Decorator>(&fact.payload)) decorated_.push_back(decorator->target);
      const auto* type = std::get_if<ClassDefinition>(&fact.payload);
      if (type != nullptr && !type->bases.empty()) derived_.push_back(type->name);
    }
    std::ranges::sort(decorated_);
    std::ranges::sort(derived_);
  }

  bool need_use(const Scope& scope) const {
    if (scope.name.empty() || is_called_by_convention(scope.name)) return false;
    if (std::ranges::binary_search(decorated_, scope.name)) return false;
    // A class with bases may be found by its framework, and its methods override what the framework calls.
    if (std::ranges::binary_search(derived_, scope.name)) return false;
    return scope.parent == 0 || !std::ranges::binary_search(derived_, file_.scopes()[scope.parent].name);
  }

 private:
  const FileFacts& file_;
  std::vector<std::string_view> decorated_;
  std::vector<std::string_view> derived_;
};

}  // namespace

std::vector<RecordedScope> recorded_scopes(const FileFacts& file) {
  const auto language = file.file().language;
  const bool python = language == Language::python || language == Language::notebook;
  const Definitions definitions(file);
  std::vector<RecordedScope> scopes;
  scopes.reserve(file.scopes().size());
  for (const auto& scope : file.scopes()) {
    scopes.push_back({scope.name, scope.parent, python && definitions.need_use(scope)});
  }
  return scopes;
}

ScopeIndex judged_scope(const FileFacts& file, const Fact& fact) {
  const bool opens =
      std::holds_alternative<Definition>(fact.payload) || std::holds_alternative<ClassDefinition>(fact.payload);
  if (!opens) return fact.scope;
  const auto& scopes = file.scopes();
  const auto first_line = [](const Scope& scope) { return scope.lines.first; };
  auto scope = std::ranges::lower_bound(scopes, fact.lines.first, {}, first_line);
  for (; scope != scopes.end() && scope->lines.first == fact.lines.first; ++scope) {
    const auto index = static_cast<ScopeIndex>(scope - scopes.begin());
    if (index != 0 && scope->parent == fact.scope && scope->lines.last == fact.lines.last) return index;
  }
  return fact.scope;
}

}  // namespace mlready
