#include "extract/command/installs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/command/requirement.h"
#include "extract/command/shell_words.h"

namespace mlready {
namespace {

constexpr std::size_t npos = std::string_view::npos;
using Words = std::span<const std::string_view>;

/// A package manager. Lists are space-separated.
struct Installer {
  std::string_view programs;
  std::string_view verbs;
  std::string_view ecosystem;
  std::string_view version_marks;  ///< characters that start the version of a package; empty for PEP 508
  std::string_view value_options;  ///< options that take the next word
};

constexpr std::string_view pip_options =
    "-r --requirement -c --constraint -i --index-url --extra-index-url -f --find-links -t --target --platform "
    "--python-version --implementation --abi --only-binary --no-binary --trusted-host --timeout --default-timeout "
    "--prefix "
    "--root --cache-dir --proxy --retries --progress-bar --config-settings --src --upgrade-strategy --log --cert "
    "--report --python -p --index --group -G --extra --extras -E --source --optional -s --override --with --suffix "
    "--find-link --categories --default-index --index-strategy --torch-backend --build-constraint -b";

constexpr std::array installers = {
    Installer{"pip pip3 pipenv pipx", "install inject", "pypi", "", pip_options},
    Installer{"uv poetry pdm rye", "add", "pypi", "", pip_options},
    Installer{"conda mamba micromamba", "install create", "conda", "=<>!",
              "-c --channel -n --name -p --prefix --file -f --solver --repodata-fn"},
    Installer{"pixi", "add", "conda", "=<>!", "-f --feature --platform --manifest-path"},
    Installer{"apt apt-get aptitude", "install", "apt", "=", "-t --target-release -o -c"},
    Installer{"apk", "add", "apk", "=<>~", "-t --virtual -X --repository -p --root"},
    Installer{"yum dnf microdnf zypper", "install", "rpm", "", "--enablerepo --disablerepo --repo --installroot"},
    Installer{"npm pnpm", "install i add", "npm", "@", "--prefix --registry -w --workspace --filter --omit -C --dir"},
    Installer{"yarn bun", "add", "npm", "@", "--registry --cwd"},
    Installer{"go", "install get", "go", "@", "-ldflags -tags -o -mod -p"},
    Installer{"cargo", "install add", "cargo", "@",
              "--version --vers --git --branch --tag --rev --path --root --features -F --index --registry --target -j"},
    Installer{"brew", "install", "brew", "@", "--cc"},
    Installer{"gem", "install", "gem", ":", "-v --version -i -n"},
    Installer{"choco winget", "install", "windows", "", "--version -s --source"}};

bool lists(std::string_view list, std::string_view word) {
  for (const auto each : split(list, ' '))
    if (each == word) return true;
  return false;
}

/// `pip3.11` is `pip`, `/usr/bin/python3` is `python`.
std::string_view program_of(std::string_view word) {
  while (!word.empty() && (word.front() == '!' || word.front() == '%')) word.remove_prefix(1);
  const auto name = file_name(word);
  for (const std::string_view versioned : {"python", "pip"}) {
    const auto rest = name.substr(0, versioned.size()) == versioned ? name.substr(versioned.size()) : "-";
    if (rest.find_first_not_of("0123456789.") == npos) return versioned;
  }
  return name;
}

/// Cuts what leads to the package manager off: `python -m pip`, `uv pip`, `uv tool`, `poetry run pip`, `conda run pip`.
Words from_program(Words words) {
  while (!words.empty() && words[0] == "sudo") words = words.subspan(1);
  for (int wrappers = 0; wrappers < 3 && words.size() > 2; ++wrappers) {
    const auto program = program_of(words[0]);
    if (program == "python" && words[1] == "-m") {
      words = words.subspan(2);
    } else if (program == "uv" && words[1] == "pip") {
      words = words.subspan(1);
    } else if ((program == "uv" || program == "poetry" || program == "pdm" || program == "pipenv") &&
               words[1] == "run") {
      words = words.subspan(2);
    } else {
      break;
    }
  }
  return words;
}

const Installer* installer_of(Words words) {
  if (words.size() < 2) return nullptr;
  const auto program = program_of(words[0]);
  for (const auto& installer : installers)
    if (lists(installer.programs, program)) return &installer;
  return nullptr;
}

/// The words behind the verb; nothing where the command installs nothing.
std::optional<Words> arguments_of(const Installer& installer, Words words) {
  constexpr std::size_t words_before_verb = 6;
  for (std::size_t i = 1; i < std::min(words.size(), words_before_verb); ++i) {
    if (lists(installer.verbs, words[i])) return words.subspan(i + 1);
    const bool option = words[i].starts_with('-') || words[i - 1].starts_with('-');
    if (!option) return std::nullopt;
  }
  return std::nullopt;
}

bool is_redirection(std::string_view word) {
  const auto operation = word.find_first_not_of("0123456789&");
  return operation != npos && (word[operation] == '>' || word[operation] == '<');
}

/// Whether a word can be a package: no path, file, option or variable.
bool can_be_package(std::string_view word) {
  if (word.empty() || contains("-.$/~&{%\\", word.substr(0, 1))) return false;
  constexpr auto files = std::to_array<std::string_view>({".deb", ".txt", ".rpm", ".tgz", ".sh"});
  return std::none_of(files.begin(), files.end(), [&](auto ending) { return word.ends_with(ending); });
}

Dependency python_dependency(FileFacts& facts, const Requirement& requirement) {
  Dependency dependency;
  dependency.name = facts.keep(normal_name(requirement.name));
  dependency.version = requirement.version;
  dependency.pinned = requirement.pinned;
  return dependency;
}

/// `poetry add name@^1.2` and `uv add name@1.2` put the version behind an '@' without a URL.
std::optional<Dependency> parse_python(FileFacts& facts, std::string_view word) {
  const auto at = word.find('@');
  if (at != npos && at > 0 && !contains(word, "://") && !contains(word, "git@")) {
    auto dependency = parse_python(facts, trim(word.substr(0, at)));
    if (dependency) dependency->version = trim(word.substr(at + 1));
    return dependency;
  }
  const auto requirement = parse_requirement(word);
  if (!requirement) return std::nullopt;
  return python_dependency(facts, *requirement);
}

std::optional<Dependency> parse_package(FileFacts& facts, const Installer& installer, std::string_view word) {
  if (installer.ecosystem == "pypi") return parse_python(facts, word);
  if (const auto channel = word.find("::"); channel != npos && installer.ecosystem == "conda")
    word.remove_prefix(channel + 2);
  const auto mark = installer.version_marks.empty() ? npos : word.find_first_of(installer.version_marks, 1);
  Dependency dependency;
  dependency.name = word.substr(0, mark);
  if (mark == npos) return dependency;
  const bool with_operator = installer.ecosystem == "conda";
  dependency.version = word.substr(with_operator ? mark : mark + 1);
  const auto digits = dependency.version.find_first_not_of("=v");
  if (with_operator) return dependency.pinned = is_exact_conda(dependency.version), dependency;
  const bool starts_with_digit =
      digits != npos && dependency.version[digits] >= '0' && dependency.version[digits] <= '9';
  dependency.pinned = starts_with_digit && !contains(dependency.version, "*") && !contains(dependency.version, ",");
  return dependency;
}

std::string_view group_of(Words arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--dev" || arguments[i] == "-D" || arguments[i] == "--save-dev") return "dev";
    if ((arguments[i] == "--group" || arguments[i] == "-G") && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].substr(0, 8) == "--group=") return arguments[i].substr(8);
  }
  return {};
}

void add_packages(FileFacts& facts, const Installer& installer, Words arguments, Lines lines, ScopeIndex scope) {
  const auto group = group_of(arguments);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto word = arguments[i];
    if (!word.empty() && word.front() == '-') {
      if (lists(installer.value_options, word)) ++i;
      continue;
    }
    if (is_redirection(word)) break;
    if (!can_be_package(word)) continue;
    auto dependency = parse_package(facts, installer, word);
    if (!dependency || dependency->name.empty()) continue;
    dependency->ecosystem = installer.ecosystem;
    dependency->source = DependencySource::install;
    dependency->group = group;
    facts.add(*dependency, lines, scope);
  }
}

/// R: `install.packages("a")`, `install.packages(c("a", "b"))`, also behind `Rscript -e`.
void add_r_packages(FileFacts& facts, std::string_view command, Lines lines, ScopeIndex scope) {
  constexpr std::string_view call = "install.packages(";
  const auto at = command.find(call);
  if (at == npos) return;
  auto rest = command.substr(at + call.size());
  rest = rest.substr(0, rest.find(')'));
  rest = rest.substr(0, rest.find("repos"));
  const auto quote = rest.find_first_of("\"'");
  if (quote == npos) return;
  const auto parts = split(rest, rest[quote]);
  for (std::size_t i = 1; i < parts.size(); i += 2)
    facts.add(Dependency{parts[i], "cran", {}, false, DependencySource::install, {}}, lines, scope);
}

void add_simple(FileFacts& facts, Words words, Lines lines, ScopeIndex scope) {
  words = from_program(words);
  if (words.size() > 2 && words[0] == "uv" && words[1] == "tool" && words[2] == "install")
    return add_packages(facts, installers[0], words.subspan(3), lines, scope);
  const auto* installer = installer_of(words);
  if (installer == nullptr) return;
  if (const auto arguments = arguments_of(*installer, words)) add_packages(facts, *installer, *arguments, lines, scope);
}

}  // namespace

void add_installs(FileFacts& facts, std::string_view command, Lines lines, ScopeIndex scope) {
  const bool may_install = contains(command, "install") || contains(command, " add ") || contains(command, " get ") ||
                           contains(command, " create ") || contains(command, " i ") || contains(command, "inject");
  if (!may_install) return;
  add_r_packages(facts, command, lines, scope);
  const auto words = shell_words(command);
  auto begin = words.begin();
  while (begin != words.end()) {
    const auto end = std::find(begin, words.end(), "|");
    add_simple(facts, Words(begin, end), lines, scope);
    begin = end == words.end() ? end : end + 1;
  }
}

}  // namespace mlready
