#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "mlready/verdict_terms.h"

namespace mlready {

/// A place that proves something.
struct Evidence {
  Strength strength = Strength::none;
  std::string path;
  std::uint32_t line = 0;      ///< from 1; 0 where the file as a whole is meant
  std::uint32_t end_line = 0;  ///< as `line`
  std::string signal;          ///< name of the rule's signal that found it
  std::string excerpt;         ///< one line, bounded, control characters and secrets removed
  std::string note;            ///< why it counts less or more: "defined, never called", "run by ci.yml, job test"

  bool operator==(const Evidence&) const = default;
};

/// What the audit says about one item.
struct Verdict {
  std::string id;  ///< area.item
  Status status = Status::missing;
  Strength strength = Strength::none;
  Confidence confidence = Confidence::high;
  std::string summary;             ///< one line: why
  std::vector<Evidence> evidence;  ///< strongest first, then by path and line
  std::vector<Evidence> claims;    ///< where documentation says that it is done, though no code does it

  bool operator==(const Verdict&) const = default;
};

/// Whether the repository has a trait, and what shows it.
struct TraitFinding {
  Trait trait = Trait::trains;
  bool value = false;
  std::vector<Evidence> evidence;

  bool operator==(const TraitFinding&) const = default;
};

}  // namespace mlready
