#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// What a shell command starts, as far as its words tell.
struct Invocation {
  enum class Kind {
    make_target,
    tox,
    nox,
    package_script,
    script_file,
    python_file,
    python_module,
    dvc,
    deploy_path,
    tests
  };
  Kind kind = Kind::script_file;
  std::string name;  ///< target, environment, path or module; empty for "all" or "the default one"
};

/// The things inside a repository that `command` (one simple command) starts: `make test lint` gives two targets.
/// Wrappers such as `poetry run`, `sudo`, `time` are looked through.
std::vector<Invocation> invocations_of(std::string_view command);

}  // namespace mlready
