#include "engine/reach/invocation.h"

#include <algorithm>
#include <span>

#include "base/glob.h"
#include "base/text.h"

namespace mlready {
namespace {

using Words = std::span<const std::string_view>;
using Kind = Invocation::Kind;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string_view> words_of(std::string_view command) {
  std::vector<std::string_view> words;
  for (auto word : split(command, ' ')) {
    word = trim(word);
    while (!word.empty() && (word.front() == '"' || word.front() == '\'')) word.remove_prefix(1);
    while (!word.empty() && (word.back() == '"' || word.back() == '\'')) word.remove_suffix(1);
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

bool is_option(std::string_view word) {
  return word.starts_with("-");
}

bool is_assignment(std::string_view word) {
  const auto equals = word.find('=');
  return equals != std::string_view::npos && equals > 0 && !is_option(word) && word.find('/') > equals;
}

/// Drops what only wraps the real command: variables, sudo, poetry run, docker run is not looked into.
Words without_wrappers(Words words) {
  while (!words.empty()) {
    if (is_assignment(words[0]) ||
        is_one_of(words[0], {"sudo", "time", "exec", "nohup", "env", "command", "xvfb-run", "!"})) {
      words = words.subspan(1);
    } else if (words.size() > 1 && words[1] == "run" &&
               is_one_of(words[0],
                         {"poetry", "pipenv", "uv", "pdm", "hatch", "rye", "conda", "pixi", "coverage", "mamba"})) {
      words = words.subspan(2);
      while (!words.empty() && is_option(words[0])) words = words.subspan(words.size() > 1 && words[0] == "-n" ? 2 : 1);
    } else {
      return words;
    }
  }
  return words;
}

std::string clean_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return std::string(path);
}

std::vector<Invocation> plain_arguments(Kind kind, Words arguments) {
  std::vector<Invocation> result;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (is_one_of(arguments[i], {"-C", "-f", "--file", "--directory"})) {
      ++i;
    } else if (!is_option(arguments[i]) && !is_assignment(arguments[i])) {
      result.push_back({kind, std::string(arguments[i])});
    }
  }
  if (result.empty()) result.push_back({kind, {}});
  return result;
}

std::vector<Invocation> option_values(Kind kind, Words arguments, std::initializer_list<std::string_view> options) {
  std::vector<Invocation> result;
  for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
    if (!is_one_of(arguments[i], options)) continue;
    for (const auto name : split(arguments[i + 1], ',')) result.push_back({kind, std::string(name)});
  }
  if (result.empty()) result.push_back({kind, {}});
  return result;
}

bool runs_tests(std::string_view program) {
  return is_one_of(program, {"pytest", "py.test", "unittest", "nose2"});
}

/// The folders and files that a test runner is given; one without a name where it is given none.
std::vector<Invocation> of_test_runner(Words arguments) {
  std::vector<Invocation> result;
  for (const auto argument : arguments) {
    const bool path = contains(argument, "/") || contains(argument, "test");
    if (!is_option(argument) && path)
      result.push_back({Kind::tests, clean_path(argument.substr(0, argument.find("::")))});
  }
  if (result.empty()) result.push_back({Kind::tests, {}});
  return result;
}

std::vector<Invocation> of_python(Words arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "-m" && i + 1 < arguments.size()) {
      const auto module = arguments[i + 1];
      if (runs_tests(module)) return of_test_runner(arguments.subspan(i + 2));
      return {{Kind::python_module, std::string(module)}};
    }
    if (arguments[i] == "-c") return {};
    if (!is_option(arguments[i])) return {{Kind::python_file, clean_path(arguments[i])}};
  }
  return {};
}

std::vector<Invocation> of_package_manager(std::string_view program, Words arguments) {
  if (arguments.size() > 1 && is_one_of(arguments[0], {"run", "run-script"})) {
    return {{Kind::package_script, std::string(arguments[1])}};
  }
  if (arguments.empty()) return {};
  const bool shorthand = is_one_of(arguments[0], {"test", "start"}) || program == "yarn" || program == "pnpm";
  return shorthand ? std::vector<Invocation>{{Kind::package_script, std::string(arguments[0])}}
                   : std::vector<Invocation>{};
}

std::vector<Invocation> of_deployment(Words arguments) {
  std::vector<Invocation> result;
  for (const auto argument : arguments) {
    if (!is_option(argument) && (contains(argument, "/") || contains(argument, ".y"))) {
      result.push_back({Kind::deploy_path, clean_path(argument)});
    }
  }
  return result;
}

}  // namespace

std::vector<Invocation> invocations_of(std::string_view command) {
  const auto all = words_of(command);
  const auto words = without_wrappers(all);
  if (words.empty()) return {};
  const auto program = file_name(words[0]);
  const auto arguments = words.subspan(1);
  if (is_one_of(program, {"make", "gmake", "just", "task", "invoke", "inv", "poe", "taskipy"})) {
    return plain_arguments(Kind::make_target, arguments);
  }
  if (program == "tox") return option_values(Kind::tox, arguments, {"-e", "--env"});
  if (program == "nox") return option_values(Kind::nox, arguments, {"-s", "--session", "--sessions"});
  if (is_one_of(program, {"npm", "yarn", "pnpm"})) return of_package_manager(program, arguments);
  if (program == "python" || program.starts_with("python3") || program == "accelerate" || program == "torchrun") {
    return of_python(arguments);
  }
  if (runs_tests(program)) return of_test_runner(arguments);
  if (program == "dvc" && !arguments.empty() && is_one_of(arguments[0], {"repro", "exp"})) return {{Kind::dvc, {}}};
  if (is_one_of(program, {"kubectl", "helm", "kustomize", "docker-compose", "docker", "terraform", "oc"})) {
    return of_deployment(arguments);
  }
  if (is_one_of(program, {"bash", "sh", "zsh", "source", "."})) {
    const auto script = std::ranges::find_if_not(arguments, is_option);
    return script == arguments.end() ? std::vector<Invocation>{}
                                     : std::vector<Invocation>{{Kind::script_file, clean_path(*script)}};
  }
  const auto extension = extension_of(words[0]);
  if (extension == "py") return {{Kind::python_file, clean_path(words[0])}};
  if (extension == "sh" || words[0].starts_with("./")) return {{Kind::script_file, clean_path(words[0])}};
  return {};
}

}  // namespace mlready
