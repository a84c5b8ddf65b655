#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// Bots that propose updates of dependencies.
// https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference
// https://docs.renovatebot.com/configuration-options/

namespace mlready::ci {

bool is_dependabot(std::string_view path, const Node& root) {
  return matches_path("dependabot.{yml,yaml}", path) && root.has("updates");
}

void interpret_dependabot(DocumentWalk& walk, const Node& root) {
  const Job job{"dependabot", "dependabot", {}, "schedule", {}, 0};
  for (const auto* update : walk.elements(root["updates"])) {
    const auto ecosystem = update->text("package-ecosystem");
    if (!ecosystem.empty()) add_step(walk.facts(), job, ecosystem, ecosystem, update->lines);
  }
}

bool is_renovate(std::string_view path, const Node& root) {
  return matches_path("{renovate.json,renovate.json5,.renovaterc,.renovaterc.json}", path) &&
         !is_never(root["enabled"]);
}

void interpret_renovate(DocumentWalk& walk, const Node& root) {
  const Job job{"renovate", "renovate", {}, "schedule", {}, 0};
  add_step(walk.facts(), job, "renovate", walk.facts().keep(names_in(walk, root["extends"])), root.lines);
}

}  // namespace mlready::ci
