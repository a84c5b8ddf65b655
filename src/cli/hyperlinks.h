#pragma once

#include <string>

#include "cli/terminal.h"

namespace mlready {

/// Whether the terminal has hyperlinks (OSC 8). There is no way to ask it, so it is known by the variables that it
/// sets; an unknown one gets none, as it might print the addresses. Nothing but a terminal gets any.
bool shows_hyperlinks(const Surroundings& surroundings);

/// The address of `folder` on this machine (RFC 8089), without a slash at its end. Empty where the folder does not
/// exist.
std::string file_address(const std::string& folder);

}  // namespace mlready
