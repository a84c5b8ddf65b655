#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci.h"
#include "extract/command/commands.h"
#include "extract/command/document_walk.h"
#include "extract/command/simple_command.h"

namespace mlready {
namespace {

constexpr std::string_view environment_prefix = "testenv";

/// `testenv` is the base of all environments; `testenv:lint` is `lint`.
std::string_view environment_of(std::string_view section) {
  if (section.substr(0, environment_prefix.size()) != environment_prefix) return {};
  const auto name = section.substr(environment_prefix.size());
  if (name.empty()) return environment_prefix;
  return name.front() == ':' ? trim(name.substr(1)) : std::string_view{};
}

/// Cuts off what tox puts before a command: `-` to ignore its failure, `!`, and the factors it holds for (`py311: …`).
std::string_view without_tox_prefixes(std::string_view line) {
  line = trim(line);
  const auto word = line.substr(0, line.find(' '));
  if (word.size() > 1 && word.back() == ':') line = trim(line.substr(word.size()));
  while (!line.empty() && (line.front() == '-' || line.front() == '!')) line = trim(line.substr(1));
  return line;
}

bool is_command_key(std::string_view key) {
  return key == "commands" || key == "commands_pre" || key == "commands_post";
}

/// Reads the INI text of tox line by line: sections, and the values of `commands` that go on in indented lines.
class ToxReader {
 public:
  ToxReader(FileFacts& facts, std::uint32_t first_line) : facts_(facts), line_(first_line) {}

  void read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = end_of_logical_line(text, at);
      read_line(text.substr(at, end - at));
      for (; at < end; ++at) line_ += text[at] == '\n' ? 1 : 0;
    }
  }

 private:
  /// A line of commands goes on behind a backslash.
  static std::size_t end_of_logical_line(std::string_view text, std::size_t at) {
    for (auto end = text.find('\n', at); end != std::string_view::npos; end = text.find('\n', end + 1)) {
      const auto line = trim(text.substr(at, end - at));
      if (line.empty() || line.back() != '\\') return end + 1;
      at = end;
    }
    return text.size();
  }

  void read_line(std::string_view line) {
    const auto text = trim(line);
    if (text.empty() || text.front() == '#') return;
    const bool indented = line.front() == ' ' || line.front() == '\t';
    if (!indented && text.front() == '[') return open_section(text);
    if (indented) {
      if (in_commands_) add(text);
      return;
    }
    const auto equals = text.find('=');
    in_commands_ = !environment_.empty() && is_command_key(trim(text.substr(0, equals)));
    if (in_commands_ && equals != std::string_view::npos) add(text.substr(equals + 1));
  }

  void open_section(std::string_view header) {
    in_commands_ = false;
    environment_ = environment_of(header.substr(1, header.find(']') - 1));
    if (environment_.empty()) return;
    owner_ = facts_.keep("tox:" + std::string(environment_));
    scope_ = facts_.open_scope({environment_, environment_, 0, {line_, line_}});
  }

  void add(std::string_view command) {
    command = without_tox_prefixes(command);
    add_commands(facts_, command, line_, CommandOrigin::makefile, owner_, scope_);
  }

  FileFacts& facts_;
  std::uint32_t line_;
  std::string_view environment_;
  std::string_view owner_;
  ScopeIndex scope_ = 0;
  bool in_commands_ = false;
};

/// A command of tox's TOML form: a list of words, or a mapping with a replacement, which has no text.
std::string words_of(DocumentWalk& walk, const Node& command) {
  std::vector<std::string> words;
  for (const auto* word : walk.elements(command))
    if (word->is_scalar()) words.emplace_back(word->scalar);
  return join(words, " ");
}

void add_toml_environment(DocumentWalk& walk, const Node& environment, std::string_view name, Lines lines) {
  auto& facts = walk.facts();
  const auto owner = facts.keep("tox:" + std::string(name));
  const auto scope = facts.open_scope({name, name, 0, lines});
  for (const std::string_view key : {"commands_pre", "commands", "commands_post"})
    for (const auto* command : walk.elements(environment[key]))
      add_command(facts, facts.keep(words_of(walk, *command)), command->lines, CommandOrigin::makefile, owner, scope);
}

void interpret_toml(DocumentWalk& walk, const Node& tox) {
  const auto& legacy = tox["legacy_tox_ini"];
  if (legacy.is_scalar()) ToxReader(walk.facts(), walk.text_line(legacy)).read(legacy.scalar);
  if (tox.has("env_run_base")) add_toml_environment(walk, tox["env_run_base"], environment_prefix, tox.lines);
  for (const auto& member : walk.members(tox["env"]))
    add_toml_environment(walk, *member.value, member.key, member.lines);
}

}  // namespace

void interpret_tox(FileFacts& facts, std::span<const Node* const> documents) {
  const auto& path = facts.file().path;
  if (matches_path("{tox.ini,setup.cfg}", path)) return ToxReader(facts, 1).read(facts.file().bytes);
  DocumentWalk walk(facts);
  for (const auto* document : documents) {
    if (matches_path("pyproject.toml", path)) interpret_toml(walk, (*document)["tool"]["tox"]);
    if (matches_path("tox.toml", path)) interpret_toml(walk, *document);
  }
}

}  // namespace mlready
