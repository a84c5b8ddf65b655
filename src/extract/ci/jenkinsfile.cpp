#include <array>
#include <string>
#include <vector>

#include "extract/ci/ci.h"
#include "extract/ci/groovy_lexer.h"
#include "extract/command/commands.h"

namespace mlready {
namespace {

using ci::GroovyLexer;
using ci::GroovyToken;

constexpr std::size_t nesting_limit = 200;

bool is_shell_step(std::string_view word) {
  return word == "sh" || word == "bat" || word == "powershell" || word == "pwsh";
}

std::string_view trigger_of(std::string_view word) {
  if (word == "cron" || word == "parameterizedCron") return "schedule";
  if (word == "pollSCM" || word == "githubPush") return "push";
  return word == "upstream" ? "pipeline" : std::string_view{};
}

/// Goes through the tokens with a stack of the stages that are open.
class JenkinsfileReader {
 public:
  explicit JenkinsfileReader(FileFacts& facts) : facts_(facts), lexer_(facts.file().bytes) {}

  void read() {
    for (advance(); token_.kind != GroovyToken::Kind::end;) {
      if (token_.kind == GroovyToken::Kind::word) {
        read_word();
      } else {
        read_mark();
        advance();
      }
    }
  }

 private:
  struct Stage {
    std::string_view name;
    ScopeIndex scope = 0;
    std::size_t depth = 0;
  };

  void advance() { token_ = lexer_.next(); }
  bool is_mark(std::string_view mark) const { return token_.kind == GroovyToken::Kind::mark && token_.text == mark; }
  Stage stage() const { return stages_.empty() ? Stage{} : stages_.back(); }

  void read_mark() {
    if (is_mark("{")) ++depth_;
    if (!is_mark("}") || depth_ == 0) return;
    --depth_;
    if (stages_.empty() || stages_.back().depth != depth_) return;
    facts_.close_scope(stages_.back().scope, token_.line);
    stages_.pop_back();
  }

  void read_word() {
    const auto word = token_.text;
    const auto line = token_.line;
    advance();
    if (is_shell_step(word)) {
      if (const auto script = argument("script"); !script.text.empty())
        add_commands(facts_, script.text, script.line, CommandOrigin::ci, stage().name, stage().scope);
    } else if (word == "stage") {
      open_stage(line);
    } else if (word == "image" || word == "docker.image") {
      if (const auto image = argument("image"); !image.text.empty()) image_ = image.text;
    } else if (word == "build" || word == "library" || word == "Library") {
      if (const auto uses = argument("job"); !uses.text.empty()) add_step({}, uses.text, line);
    } else if (const auto trigger = trigger_of(word); !trigger.empty() && is_mark("(")) {
      triggers_ = trigger;
    }
  }

  void open_stage(std::uint32_t line) {
    const auto name = argument("name");
    if (name.text.empty() || stages_.size() == nesting_limit) return;
    const auto scope = facts_.open_scope({name.text, name.text, stage().scope, {line, line}});
    stages_.push_back({name.text, scope, depth_});
    add_step(name.text, {}, line);
  }

  void add_step(std::string_view name, std::string_view uses, std::uint32_t line) {
    facts_.add(CiStep{"jenkins", "Jenkinsfile", stage().name, name, uses, triggers_, image_}, {line, line},
               stage().scope);
  }

  /// The string behind a step's name: alone, in parentheses, or the one that is named `key` among named ones.
  GroovyToken argument(std::string_view key) {
    constexpr int most_tokens = 16;
    std::string_view name;
    for (int i = 0; i < most_tokens; ++i) {
      if (token_.kind == GroovyToken::Kind::string) {
        const auto found = token_;
        advance();
        if (name.empty() || name == key) return found;
      } else if (token_.kind == GroovyToken::Kind::word) {
        name = token_.text;
        advance();
        if (!is_mark(":") && !is_mark(",") && !is_mark(")")) return {};
      } else if (is_mark("(") || is_mark(":") || is_mark(",")) {
        advance();
      } else {
        return {};
      }
    }
    return {};
  }

  FileFacts& facts_;
  GroovyLexer lexer_;
  GroovyToken token_;
  std::vector<Stage> stages_;
  std::size_t depth_ = 0;
  std::string_view triggers_;
  std::string_view image_;
};

}  // namespace

void extract_jenkinsfile(FileFacts& facts) {
  JenkinsfileReader(facts).read();
}

}  // namespace mlready
