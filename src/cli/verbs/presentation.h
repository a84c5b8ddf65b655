#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/outputs.h"

namespace CLI {
class App;
}

// Which reports are written and how they look: the options of every verb that writes reports.

namespace mlready {

/// The options as written.
struct PresentationArguments {
  OutputArguments outputs;
  std::string group_by;
  std::string framework;
  std::vector<std::string> show;
  bool quiet = false;
  bool verbose = false;
  bool no_color = false;
};

/// --format, --output and --report; --group-by, --framework and --show
void add_presentation(CLI::App& command, PresentationArguments& arguments);

/// --quiet, --verbose and --no-color
void add_manner(CLI::App& command, PresentationArguments& arguments);

/// What `arguments` ask for. Fails on an unknown format or framework, and where two reports would go to one place.
Result<Presentation> presentation_of(const PresentationArguments& arguments);

}  // namespace mlready
