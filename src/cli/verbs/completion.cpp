#include <CLI/CLI.hpp>
#include <memory>

#include "cli/manual.h"
#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_completion(CLI::App& app) {
  auto& command = *app.add_subcommand("completion", "Print a script that completes words in a shell");
  const auto shell = std::make_shared<std::string>();
  command.add_option("shell", *shell, "bash, zsh or fish")
      ->type_name("SHELL")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""));
  command.footer(
      "Examples:\n"
      "  source <(mlready completion bash)\n"
      "  mlready completion fish > ~/.config/fish/completions/mlready.fish");
  return {"completion", [&app, shell] { return Result<Options>(PrintCommand{completion_script(app, *shell)}); }};
}

}  // namespace mlready
