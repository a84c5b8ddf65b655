#pragma once

#include <functional>
#include <string>

#include "cli/options.h"
#include "mlready/result.h"

namespace CLI {
class App;
}

// The command line of each sub-command: one function and one file a verb.

namespace mlready {

/// A sub-command that was added to a parser.
struct Verb {
  std::string name;
  std::function<Result<Options>()> options;  ///< what the arguments ask for; call it once they are parsed
};

Verb add_audit(CLI::App& app);
Verb add_baseline(CLI::App& app);
Verb add_diff(CLI::App& app);
Verb add_units(CLI::App& app);
Verb add_init(CLI::App& app);
Verb add_new_check(CLI::App& app);
Verb add_scaffold(CLI::App& app);
Verb add_doctor(CLI::App& app);
Verb add_completion(CLI::App& app);
Verb add_man(CLI::App& app);
Verb add_config(CLI::App& app);
Verb add_render(CLI::App& app);
Verb add_fleet(CLI::App& app);
Verb add_list(CLI::App& app);
Verb add_explain(CLI::App& app);
Verb add_schema(CLI::App& app);
Verb add_test(CLI::App& app);

}  // namespace mlready
