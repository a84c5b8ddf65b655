#pragma once

#include <functional>
#include <string>

#include "mlready/reporter.h"

namespace mlready {

/// What the surroundings say about a terminal: environment variables, and the device itself.
struct Surroundings {
  std::function<std::string(const char* name)> variable;  ///< its value; empty where it is not set
  bool terminal = false;
  unsigned columns = 0;  ///< 0 where unknown
};

/// The surroundings of file descriptor `descriptor` of this process.
Surroundings surroundings_of(int descriptor);

/// NO_COLOR (no-color.org) beats CLICOLOR_FORCE (bixense.com/clicolors) beats whether there is a capable terminal.
bool wants_color(const Surroundings& surroundings);

/// Whether the locale's character set is UTF-8 (POSIX: LC_ALL, then LC_CTYPE, then LANG).
bool shows_unicode(const Surroundings& surroundings);

/// How the console report looks there; 80 columns where there is no terminal.
RenderOptions render_options(const Surroundings& surroundings);

}  // namespace mlready
