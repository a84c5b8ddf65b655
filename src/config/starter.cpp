#include "config/starter.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "base/embedded_text.h"
#include "mlready/rule_set.h"
#include "report/escape.h"
#include "report/layout.h"

namespace mlready {
namespace {

struct CiEntry {
  std::string_view name;
  std::string_view path;
};

constexpr std::array ci_entries = {
    CiEntry{"github", ".github/workflows/readiness.yml"}, CiEntry{"gitlab", ".gitlab/mlready.yml"},
    CiEntry{"azure", "azure-pipelines-readiness.yml"}, CiEntry{"jenkins", "Jenkinsfile.readiness"},
    CiEntry{"pre-commit", ".pre-commit-config.yaml"}};

std::string trait_lines(const Report& report) {
  std::string text;
  for (const auto& finding : report.traits) {
    text += fmt::format("#   {}: {}", to_string(finding.trait), finding.value);
    if (!finding.evidence.empty()) text += "   # " + visible_line(place_of(finding.evidence.front()));
    text += "\n";
  }
  return text;
}

constexpr std::string_view rest = R"(
# How much items and areas matter here; `off` switches one off.
# severities:
#   monitoring.tracing: low

# Items and areas that are not judged.
# skip: [docs.features]

# Files and folders that are not read.
# exclude: [third_party]

# What the gate demands. `mlready audit` then ends with 1 where it does not hold.
fail_on: critical
# fail_under: 60
# require: [security.secrets]

# Only what got worse fails: `mlready baseline` writes the file.
# baseline: .mlready-baseline.json

# Decisions to live without an item for a while. They do not raise the score.
# waivers:
#   - item: monitoring.tracing
#     reason: One process; there is nothing to trace across.
#     owner: platform-team
#     expires: 2027-06-30

# What leaves no trace in a repository. Counted and shown apart.
# attestations:
#   - item: data.backup-recovery
#     statement: The warehouse is restored into a scratch project every quarter.
#     owner: data-operations
#     date: 2026-10-01
)";

constexpr std::string_view rule_text = R"(id: @ID@
title: @ITEM@
checklist: What the checklist says, in its own words
severity: medium
needs: []
why: Why it matters where this is missing.
fix: |
  What to do, with a short example.
references: []

signals:
  file:
    file: ["@ITEM@.md"]
  words:
    prose: ["@WORDS@"]

verdict:
  met: file
  partial: words

lacking:
  file: no @ITEM@.md
)";

constexpr std::string_view case_text = R"(# @ID@

## met: the file is there

```markdown @ITEM@.md
How we do it.  <<<
```

## partial: it is only spoken of

```markdown README.md
We care for @WORDS@.  <<<
```

## missing: nothing speaks of it

```markdown README.md
# A project
```
)";

std::string filled(std::string_view text, const std::string& id) {
  std::string result(text);
  const auto item = id.substr(id.find('.') + 1);
  auto words = item;
  std::ranges::replace(words, '-', ' ');
  RE2::GlobalReplace(&result, "@ID@", id);
  RE2::GlobalReplace(&result, "@ITEM@", item);
  RE2::GlobalReplace(&result, "@WORDS@", words);
  return result;
}

}  // namespace

std::string starter_configuration(const Report& report, const FittingProfile& profile) {
  return fmt::format(
             "# What mlready expects of this repository. `mlready config show` prints what is in force.\n\n"
             "# The kind of repository: `mlready list profiles`. One that fits, as {}:\n# profile: {}\n\n"
             "# What was detected. Set a trait where that is wrong.\n# traits:\n",
             profile.reason, profile.name) +
         trait_lines(report) + std::string(rest);
}

std::vector<std::string> starter_ci_names() {
  std::vector<std::string> names;
  for (const auto& entry : ci_entries) names.emplace_back(entry.name);
  return names;
}

StarterFile starter_ci(std::string_view name) {
  const auto entry = std::ranges::find(ci_entries, name, &CiEntry::name);
  const auto templates = template_texts();
  const auto found = std::ranges::find(templates, std::string(name) + ".txt", &EmbeddedText::name);
  return {std::string(entry->path), std::string(found->text)};
}

Result<std::vector<StarterFile>> starter_rule(const std::string& id) {
  static const RE2 form("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");
  if (!RE2::FullMatch(id, form)) {
    return failure("\"" + id + "\" is no name of an item", {}, "write AREA.ITEM in lower case, as house.charter");
  }
  const auto rules = RuleSet::load();
  if (!rules) return tl::unexpected(rules.error());
  const auto items = rules->items();
  if (std::ranges::find(items, id, &RuleInfo::id) != items.end()) return failure("there is an item " + id + " already");
  auto path = id;
  path[id.find('.')] = '/';
  return std::vector<StarterFile>{{"rules/" + path + ".yaml", filled(rule_text, id)},
                                  {"cases/" + id + ".md", filled(case_text, id)}};
}

}  // namespace mlready
