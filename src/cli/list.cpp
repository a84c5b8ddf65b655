#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "config/profile.h"
#include "mlready/frameworks.h"
#include "mlready/rule_set.h"
#include "mlready/score.h"
#include "mlready/source_file.h"
#include "report/escape.h"
#include "scaffold/artefact.h"

namespace mlready {
namespace {

ExitCode list_formats() {
  std::string text;
  for (const auto format : formats()) text += fmt::format("{:<17} {}\n", to_string(format), description(format));
  return print(text);
}

ExitCode list_languages() {
  std::string text;
  for (int value = static_cast<int>(Language::python); value <= static_cast<int>(Language::binary); ++value) {
    text += fmt::format("{}\n", to_string(static_cast<Language>(value)));
  }
  return print(text);
}

ExitCode list_frameworks() {
  const auto known = frameworks();
  if (!known) return Log().failed(known.error(), ExitCode::usage);
  std::string text;
  for (const auto& framework : *known) text += fmt::format("{:<15} {}\n", framework.id, framework.title);
  return print(text);
}

ExitCode list_profiles() {
  const auto known = built_in_profiles();
  if (!known) return Log().failed(known.error(), ExitCode::usage);
  std::string text;
  for (const auto& [name, profile] : *known) text += fmt::format("{:<16} {}\n", name, profile.title);
  return print(text);
}

ExitCode list_verbs() {
  std::string text;
  for (const auto& [name, description] : verb_words()) text += fmt::format("{:<10} {}\n", name, description);
  return print(text);
}

/// Each item that files can be started for, with what they are.
ExitCode list_scaffolds(const std::vector<RuleInfo>& rules) {
  const auto known = artefacts();
  if (!known) return Log().failed(known.error(), ExitCode::usage);
  std::string text;
  for (const auto& rule : rules) {
    std::vector<std::string> titles;
    for (const auto& artefact : *known) {
      const bool fits = std::ranges::find(artefact.items, rule.id) != artefact.items.end();
      const bool listed = std::ranges::find(titles, artefact.title) != titles.end();
      if (fits && !listed) titles.push_back(artefact.title);
    }
    if (!titles.empty()) text += fmt::format("{:<38} {}\n", rule.id, join(titles, "; "));
  }
  return print(text);
}

ExitCode list_checks(const std::vector<RuleInfo>& rules) {
  std::string text;
  for (const auto& rule : rules) {
    text += fmt::format("{:<38} {:<9} {}\n", rule.id, to_string(rule.severity), visible_line(rule.title));
  }
  return print(text);
}

/// The areas of the checklist, and those that only a rule pack has.
ExitCode list_areas(const std::vector<RuleInfo>& rules) {
  std::map<std::string_view, int> counts;
  for (const auto& rule : rules) ++counts[rule.area];
  std::string text;
  for (const auto& area : areas()) {
    text += fmt::format("{:<12} {:>3}  {}\n", area.id, counts[area.id], area.title);
    counts.erase(area.id);
  }
  for (const auto& [area, count] : counts) text += fmt::format("{:<12} {:>3}\n", area, count);
  return print(text);
}

}  // namespace

ExitCode run_list(const ListCommand& command) {
  if (command.kind == "formats") return list_formats();
  if (command.kind == "frameworks") return list_frameworks();
  if (command.kind == "verbs") return list_verbs();
  if (command.kind == "profiles") return list_profiles();
  if (command.kind == "languages") return list_languages();
  const auto rules = RuleSet::load(command.rules_directory);
  if (!rules) return Log().failed(rules.error(), ExitCode::usage);
  if (command.kind == "scaffolds") return list_scaffolds(rules->items());
  return command.kind == "areas" ? list_areas(rules->items()) : list_checks(rules->items());
}

}  // namespace mlready
