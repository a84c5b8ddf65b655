#pragma once

#include <string>
#include <vector>

#include "mlready/result.h"
#include "scaffold/artefact.h"
#include "scaffold/context.h"

namespace mlready {

/// A file to write, its path relative to the repository's root.
struct ScaffoldFile {
  std::string path;
  std::string text;
  std::string title;
  std::string next;  ///< what is left to do, beside filling in; may be empty
  bool executable = false;
  std::size_t unfilled = 0;  ///< parts that a person has yet to fill in
};

/// What is started for some items.
struct ScaffoldPlan {
  std::vector<ScaffoldFile> files;   ///< each path once
  std::vector<std::string> remarks;  ///< of items for which nothing is started: what to do instead; one sentence each
};

/// Renders the artefacts for the items `ids`, which are known, from what is known of the repository. The same arguments
/// give the same files. Fails only where a template is wrong.
Result<ScaffoldPlan> plan_scaffold(const std::vector<std::string>& ids, const ScaffoldContext& context);

/// One artefact, whether or not it fits.
Result<ScaffoldFile> render_artefact(const Artefact& artefact, const ScaffoldContext& context);

}  // namespace mlready
