#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "base/text.h"

namespace mlready {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

unsigned columns_of_terminal(int descriptor) {
  winsize size = {};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::string locale_name(const Surroundings& surroundings) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (auto value = surroundings.variable(name); !value.empty()) return value;
  }
  return {};
}

}  // namespace

Surroundings surroundings_of(int descriptor) {
  const bool terminal = isatty(descriptor) == 1;
  return {variable, terminal, terminal ? columns_of_terminal(descriptor) : 0};
}

bool wants_color(const Surroundings& surroundings) {
  if (!surroundings.variable("NO_COLOR").empty()) return false;
  const auto forced = surroundings.variable("CLICOLOR_FORCE");
  if (!forced.empty() && forced != "0") return true;
  return surroundings.terminal && surroundings.variable("TERM") != "dumb";
}

bool shows_unicode(const Surroundings& surroundings) {
  const auto name = to_lower(locale_name(surroundings));
  return contains(name, "utf-8") || contains(name, "utf8");
}

RenderOptions render_options(const Surroundings& surroundings) {
  constexpr unsigned narrowest = 40;
  RenderOptions options;
  if (surroundings.columns > 0) options.width = std::max(surroundings.columns, narrowest);
  options.color = wants_color(surroundings);
  options.unicode = shows_unicode(surroundings);
  return options;
}

}  // namespace mlready
