#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>

#include "base/text.h"
#include "extract/command/commands.h"
#include "extract/deploy/deploy.h"
#include "extract/deploy/dockerfile_lines.h"
#include "extract/deploy/exec_form.h"

namespace mlready {
namespace {

struct Stage {
  std::string name;   ///< lower case: names of stages ignore case
  std::string image;  ///< with the defaults of ARG filled in
  std::size_t first = 0;
  std::size_t behind = 0;
  bool final = false;
};

using BuildArguments = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t most_value_bytes = 4000;

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return result;
}

/// The text with `$NAME`, `${NAME}` and `${NAME:-default}` replaced where a value is known.
std::string substituted(std::string_view text, const BuildArguments& arguments) {
  std::string result;
  while (!text.empty()) {
    const auto dollar = std::min(text.find('$'), text.size());
    result += text.substr(0, dollar);
    text.remove_prefix(dollar);
    if (text.empty()) break;
    const bool braced = text.starts_with("${");
    const auto begin = braced ? 2U : 1U;
    auto end = std::size_t{begin};
    while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '_')) ++end;
    const auto name = text.substr(begin, end - begin);
    const auto close = braced ? text.find('}', end) : end - 1;
    if (name.empty() || close == std::string_view::npos) return result.append(text);
    const auto known = arguments.find(name);
    const auto fallback = text.substr(end, close - std::min(close, end));
    if (known != arguments.end() && !known->second.empty()) {
      result += known->second;
    } else if (braced && fallback.starts_with(":-")) {
      result += fallback.substr(2);
    } else {
      result += text.substr(0, close + 1);
    }
    text.remove_prefix(close + 1);
  }
  return result.substr(0, most_value_bytes);
}

class DockerfileExtraction {
 public:
  explicit DockerfileExtraction(FileFacts& facts) : facts_(&facts), text_(split_dockerfile(facts.file().bytes)) {}

  void run() {
    find_stages();
    mark_final_stages();
    for (std::size_t i = 0; i < first_stage(); ++i) add_instruction(i, {}, false, 0);
    for (const auto& stage : stages_) add_stage(stage);
  }

 private:
  std::size_t first_stage() const { return stages_.empty() ? text_.instructions.size() : stages_.front().first; }

  void find_stages() {
    BuildArguments arguments;
    for (std::size_t i = 0; i < text_.instructions.size(); ++i) {
      const auto& instruction = text_.instructions[i];
      const auto keyword = upper(instruction.keyword);
      if (keyword == "ARG" && stages_.empty()) note_argument(instruction, arguments);
      if (keyword == "FROM") open_stage(i, arguments);
      if (!stages_.empty()) stages_.back().behind = i + 1;
    }
  }

  void note_argument(const DockerfileInstruction& instruction, BuildArguments& arguments) const {
    const auto value = joined(instruction.arguments);
    const auto equals = value.find('=');
    if (equals == std::string::npos) return;
    auto text = trim(std::string_view(value).substr(equals + 1));
    if (text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'')) {
      text = text.substr(1, text.size() - 2);
    }
    arguments[value.substr(0, equals)] = substituted(text, arguments);
  }

  /// `FROM [--platform=…] image [AS name]`
  void open_stage(std::size_t index, const BuildArguments& arguments) {
    Stage stage;
    stage.first = index;
    stage.name = std::to_string(stages_.size());
    const auto value = joined(text_.instructions[index].arguments);
    const auto words = split(value, ' ');
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].empty() || words[i].starts_with("--")) continue;
      if (stage.image.empty()) {
        stage.image = substituted(words[i], arguments);
      } else if (to_lower(words[i]) == "as" && i + 1 < words.size()) {
        stage.name = to_lower(words[i + 1]);
        break;
      }
    }
    stages_.push_back(std::move(stage));
  }

  /// The last stage, and the stages that it is built on: what they set is in the final image.
  void mark_final_stages() {
    for (auto index = stages_.size(); index > 0;) {
      auto& stage = stages_[index - 1];
      stage.final = true;
      const auto base = to_lower(stage.image);
      do {
        --index;
      } while (index > 0 && stages_[index - 1].name != base);
    }
  }

  void add_stage(const Stage& stage) {
    const auto name = facts_->keep(stage.name);
    const Lines lines{text_.instructions[stage.first].lines.first, text_.instructions[stage.behind - 1].lines.last};
    const auto scope = facts_->open_scope({name, name, 0, lines});
    for (auto i = stage.first; i < stage.behind; ++i) add_instruction(i, name, stage.final, scope, &stage);
  }

  void add_instruction(std::size_t index, std::string_view stage_name, bool final, ScopeIndex scope,
                       const Stage* stage = nullptr) {
    const auto& instruction = text_.instructions[index];
    const auto keyword = upper(instruction.keyword);
    if (!std::all_of(keyword.begin(), keyword.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
      return facts_->problem("not a Dockerfile instruction", instruction.lines.first);
    }
    auto value = joined(instruction.arguments);
    if (keyword == "FROM" && stage != nullptr) value = from_value(value, *stage);
    facts_->add(ImageInstruction{facts_->keep(keyword), facts_->keep(value), stage_name, final}, instruction.lines,
                scope);
    add_shell(instruction, keyword, {CommandOrigin::dockerfile, stage_name, scope});
  }

  /// FROM's value with the image as it is after ARG.
  static std::string from_value(const std::string& value, const Stage& stage) {
    std::string result;
    bool seen = false;
    for (const auto word : split(value, ' ')) {
      if (!result.empty()) result += ' ';
      const bool image = !seen && !word.empty() && !word.starts_with("--");
      result += image ? std::string_view(stage.image) : word;
      seen = seen || image;
    }
    return result;
  }

  void add_shell(const DockerfileInstruction& instruction, const std::string& keyword, CommandPlace place) {
    auto shell = instruction.arguments;
    if (keyword == "HEALTHCHECK") {
      const auto command = to_lower(shell).find("cmd");
      if (command == std::string::npos) return;
      shell = trim(shell.substr(command + 3));
    } else if (keyword != "RUN" && keyword != "CMD" && keyword != "ENTRYPOINT") {
      return;
    }
    if (keyword == "RUN") shell = without_flags(shell);
    const auto passed = std::string_view(instruction.arguments.data(),
                                         static_cast<std::size_t>(shell.data() - instruction.arguments.data()));
    const auto line =
        instruction.arguments_line + static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    if (instruction.here_document_line != 0 && shell.starts_with("<<")) {
      add_commands(*facts_, instruction.here_document, instruction.here_document_line, place.origin, place.owner,
                   place.scope);
    } else if (shell.starts_with('[')) {
      add_exec_form(*facts_, exec_array(shell, line), place);
    } else {
      add_commands(*facts_, shell_text(shell), line, place.origin, place.owner, place.scope);
    }
  }

  /// RUN's arguments without `--mount=…` and the like.
  std::string_view without_flags(std::string_view shell) const {
    while (shell.starts_with("--")) {
      shell.remove_prefix(std::min(shell.find_first_of(" \t\n"), shell.size()));
      while (!shell.empty() &&
             (std::isspace(static_cast<unsigned char>(shell.front())) != 0 || shell.front() == text_.escape)) {
        shell.remove_prefix(1);
      }
    }
    return shell;
  }

  /// The strings of a JSON array; escapes but `\"` and `\\` are rare here and stay as they are.
  std::vector<ExecWord> exec_array(std::string_view text, std::uint32_t line) {
    std::vector<ExecWord> words;
    std::string word;
    bool within = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') ++line;
      if (text[i] == '"') {
        if (within) words.push_back({facts_->keep(word), line});
        word.clear();
        within = !within;
      } else if (within) {
        const bool escaped = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        word += escaped ? text[++i] : text[i];
      }
    }
    return words;
  }

  /// The instruction's text for a shell: what Docker passes over within it (comments, empty lines) becomes an empty
  /// continuation, so that lines still count.
  std::string_view shell_text(std::string_view shell) {
    if (shell.find('\n') == std::string_view::npos) return shell;
    std::string result;
    for (const auto line : split(shell, '\n')) {
      if (!result.empty()) result += '\n';
      auto text = trim(line);
      if (text.empty() || text.front() == '#') {
        result += '\\';
      } else if (text.back() == text_.escape) {
        result.append(text.substr(0, text.size() - 1)) += '\\';
      } else {
        result += text;
      }
    }
    return facts_->keep(result);
  }

  /// Arguments on one line, without comments.
  std::string joined(std::string_view arguments) const {
    std::string result;
    for (const auto line : split(arguments, '\n')) {
      auto text = trim(line);
      if (text.empty() || text.front() == '#') continue;
      if (text.back() == text_.escape && arguments.find('\n') != std::string_view::npos)
        text = trim(text.substr(0, text.size() - 1));
      if (!result.empty() && !text.empty()) result += ' ';
      result += text;
      if (result.size() > most_value_bytes) break;
    }
    return result.substr(0, most_value_bytes);
  }

  FileFacts* facts_;
  DockerfileText text_;
  std::vector<Stage> stages_;
};

/// Comment lines: linters and scanners are told there what to pass over.
void add_comments(FileFacts& facts) {
  std::uint32_t number = 0;
  for (const auto line : split(facts.file().bytes, '\n')) {
    ++number;
    const auto comment = trim(line);
    if (comment.starts_with('#')) facts.add(Comment{trim(comment.substr(1))}, {number, number});
  }
}

}  // namespace

void extract_dockerfile(FileFacts& facts) {
  DockerfileExtraction(facts).run();
  add_comments(facts);
}

}  // namespace mlready
