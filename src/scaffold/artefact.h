#pragma once

#include <map>
#include <string>
#include <vector>

#include "mlready/result.h"

namespace mlready {

/// A file that can be started for some items: a template, and what its head says of it. Texts are templates too.
struct Artefact {
  std::string name;                 ///< of the template
  std::vector<std::string> items;   ///< that it is for
  std::string title;                ///< what it is, in a few words
  std::string path;                 ///< where it goes; empty for a CI job, whose system says that
  std::vector<std::string> when;    ///< placeholders that must hold
  std::vector<std::string> unless;  ///< placeholders that must not
  std::string next;                 ///< what is left to do, beside filling in; may be empty
  bool executable = false;
  std::string job;                 ///< of a CI job, when it runs: "change", "nightly", "weekly"; empty for a file
  std::vector<std::string> tools;  ///< of a CI job, what its commands need: "python", "docker"
  std::string body;                ///< of a CI job: the commands
};

/// How a CI system writes a job: with where it goes, and what is left to do.
struct CiTemplate {
  std::string path;
  std::string next;
  std::string body;
};

/// All that can be started, from src/scaffold/templates; in the order of their names. Fails where a head is wrong.
Result<std::vector<Artefact>> artefacts();

/// By the system's name: src/scaffold/systems. Fails where a head is wrong.
Result<std::map<std::string, CiTemplate>> ci_templates();

/// What to do for an item where no file can be started, by its id: src/scaffold/advice.yaml.
Result<std::map<std::string, std::string>> advice();

}  // namespace mlready
