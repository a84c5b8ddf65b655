#include <fmt/format.h>

#include <algorithm>

#include "audit/rule_names.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/explain_evidence.h"
#include "cli/log.h"
#include "config/configured_audit.h"
#include "config/settings.h"
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

namespace {

/// The items as the repository at `path` was judged on them.
Result<std::vector<ItemTrace>> traces_of(const ExplainCommand& command) {
  AuditRequest request{.paths = {command.evidence}, .rules_directory = command.rules_directory};
  const auto ready = configure_audit(request);
  if (!ready) return tl::unexpected(ready.error());
  const auto options = audit_options(ready->configuration, ready->rules.items(), {});
  return trace(*ready->files, ready->rules, command.ids, options);
}

}  // namespace

ExitCode run_explain(const ExplainCommand& command) {
  const auto rule_set = RuleSet::load(command.rules_directory);
  if (!rule_set) return Log().failed(rule_set.error(), ExitCode::usage);
  const auto rules = rule_set->items();
  if (const auto known = check_names(rules, command.ids, false); !known) {
    return Log().failed(known.error(), ExitCode::usage);
  }
  Result<std::vector<ItemTrace>> traces;
  if (!command.evidence.empty()) traces = traces_of(command);
  if (!traces) return Log().failed(traces.error(), ExitCode::usage);
  std::string text;
  for (const auto& id : command.ids) {
    if (!text.empty()) text += "\n";
    text += explanation(*std::ranges::find(rules, id, &RuleInfo::id));
    const auto traced = std::ranges::find(*traces, id, [](const ItemTrace& one) { return one.verdict.id; });
    if (traced != traces->end()) text += "\n" + explained(*traced);
  }
  return print(text);
}

}  // namespace mlready
