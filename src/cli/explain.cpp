#include <fmt/format.h>

#include <algorithm>

#include "audit/rule_names.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "mlready/rule_set.h"
#include "report/escape.h"

namespace mlready {
namespace {

/// "serves, data", or "nothing: it always applies".
std::string needs_of(const RuleInfo& rule) {
  std::vector<std::string> names;
  for (const auto trait : rule.needs) names.emplace_back(to_string(trait));
  return names.empty() ? "applies to every repository" : "applies where the repository has: " + join(names, ", ");
}

std::string explanation(const RuleInfo& rule) {
  auto text = fmt::format("{} ({})\n{}: {}\n{} severity; {}\n\nWhy it matters\n\n{}\n\nHow to fix it\n\n{}\n",
                          rule.title, rule.id, rule.area, rule.checklist, to_string(rule.severity), needs_of(rule),
                          trim(rule.why), trim(rule.fix));
  if (!rule.references.empty()) text += "\nReferences\n\n";
  for (const auto& reference : rule.references) text += fmt::format("- {}: {}\n", reference.title, reference.url);
  if (!rule.frameworks.empty()) text += "\nFrameworks\n\n";
  for (const auto& provision : rule.frameworks) {
    text += fmt::format("- {}, {}: {}\n", provision.title, provision.reference, provision.subject);
  }
  return visible_lines(text);
}

}  // namespace

ExitCode run_explain(const ExplainCommand& command) {
  const auto rule_set = RuleSet::load(command.rules_directory);
  if (!rule_set) return Log().failed(rule_set.error(), ExitCode::usage);
  const auto rules = rule_set->items();
  if (const auto known = check_names(rules, command.ids, false); !known) {
    return Log().failed(known.error(), ExitCode::usage);
  }
  std::string text;
  for (const auto& id : command.ids) {
    if (!text.empty()) text += "\n";
    text += explanation(*std::ranges::find(rules, id, &RuleInfo::id));
  }
  return print(text);
}

}  // namespace mlready
