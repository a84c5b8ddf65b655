#pragma once

#include <string>

namespace CLI {
class App;
}

// What other programs show of the command line, made from the definitions that --help is made from.

namespace mlready {

/// A script for "bash", "zsh" or "fish" that completes the verbs and options of `app`, and names of files elsewhere.
std::string completion_script(const CLI::App& app, const std::string& shell);

/// The manual page (man(7)) of `app`.
std::string manual_page(const CLI::App& app);

}  // namespace mlready
