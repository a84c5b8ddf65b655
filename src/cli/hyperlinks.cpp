#include "cli/hyperlinks.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

#include "report/url.h"

namespace mlready {
namespace {

/// VTE, the widget of GNOME Terminal and others, has hyperlinks from version 0.50 on.
bool is_capable_vte(const std::string& version) {
  constexpr int first_capable = 5000;
  int number = 0;
  std::from_chars(version.data(), version.data() + version.size(), number);
  return number >= first_capable;
}

std::string host_name() {
  std::array<char, 256> name{};
  const bool known = gethostname(name.data(), name.size() - 1) == 0;
  return known && is_url_host(name.data()) ? name.data() : std::string();
}

}  // namespace

bool shows_hyperlinks(const Surroundings& surroundings) {
  if (!surroundings.terminal || surroundings.variable("TERM") == "dumb") return false;
  if (!surroundings.variable("CI").empty()) return false;
  if (is_capable_vte(surroundings.variable("VTE_VERSION"))) return true;
  const std::array capable = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"};
  if (std::ranges::find(capable, surroundings.variable("TERM_PROGRAM")) != capable.end()) return true;
  for (const auto* name : {"KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "ALACRITTY_WINDOW_ID", "DOMTERM"}) {
    if (!surroundings.variable(name).empty()) return true;
  }
  return false;
}

std::string file_address(const std::string& folder) {
  std::error_code error;
  auto path = std::filesystem::canonical(folder, error).string();
  if (error) return {};
  if (path == "/") return "file://" + host_name();
  return "file://" + host_name() + "/" + url_path(path.substr(1));
}

}  // namespace mlready
