#include "extract/command/commands.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace mlready;

namespace {

FileFacts commands_of(std::string shell) {
  FileFacts facts(SourceFile{"build.sh", std::move(shell), Language::shell, Role::code});
  add_commands(facts, facts.file().bytes, 1, CommandOrigin::script, "build.sh");
  return facts;
}

/// "first-last: text" of each command.
std::vector<std::string> listed(const std::string& shell) {
  std::vector<std::string> list;
  const auto facts = commands_of(shell);
  for (const auto& fact : facts.facts())
    if (const auto* command = std::get_if<Command>(&fact.payload))
      list.push_back(std::to_string(fact.lines.first) + "-" + std::to_string(fact.lines.last) + ": " +
                     std::string(command->text));
  return list;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("separators and line ends part commands, pipes do not") {
  CHECK(listed("a && b || c; d\ne | tee log &\nf 2>&1 &> out") ==
        List{"1-1: a", "1-1: b", "1-1: c", "1-1: d", "2-2: e | tee log", "3-3: f 2>&1 &> out"});
}

TEST_CASE("line continuations are joined and the command has all its lines") {
  CHECK(listed("docker build \\\n    -t x \\\r\n  .\necho done") == List{"1-3: docker build -t x .", "4-4: echo done"});
  CHECK(listed("a |\n  b") == List{"1-2: a | b"});
}

TEST_CASE("comments, here-documents and their like give no command") {
  CHECK(listed("# pip install x\na # b; c\ncat <<'EOF' | sh\nnot a command\nEOF\nd <<- END > f\n\tx\n\tEND\ne") ==
        List{"2-2: a", "3-3: cat <<'EOF' | sh", "6-6: d <<- END > f", "9-9: e"});
  CHECK(listed("echo ${#list} a#b") == List{"1-1: echo ${#list} a#b"});
}

TEST_CASE("quotes and substitutions stay whole") {
  CHECK(listed("python -c \"import a; b()\" && x='1;2' run") == List{"1-1: python -c \"import a; b()\"", "1-1: run"});
  CHECK(listed("V=$(git log; date)\necho \"$(a \"b;c\")\"; d") ==
        List{"1-1: V=$(git log; date)", "2-2: echo \"$(a \"b;c\")\"", "2-2: d"});
  CHECK(listed("run ${{ a && 'b' || 'c' }}; next") == List{"1-1: run ${{ a && 'b' || 'c' }}", "1-1: next"});
  CHECK(listed("python - \"\n1;2\n\"\nx") == List{"1-3: python - \"\n1;2\n\"", "4-4: x"});
}

TEST_CASE("keywords, assignments and wrappers before the program are left out") {
  CHECK(listed("if [ -f a ]; then\n  b\nelse c; fi") == List{"1-1: [ -f a ]", "2-2: b", "3-3: c"});
  CHECK(listed("[[ -z \"$A\" && b || c ]] || d") == List{"1-1: [[ -z \"$A\" && b || c ]]", "1-1: d"});
  CHECK(listed("for x in 1 2; do train $x; done\nwhile true; do poll; done") ==
        List{"1-1: train $x", "2-2: true", "2-2: poll"});
  CHECK(listed("set -euo pipefail\nA=1 B=\"x y\" sudo -E -u me exec run it") == List{"2-2: run it"});
  CHECK(listed("case $1 in\n  start) up ;;\n  *) help;;\nesac") == List{"2-2: up", "3-3: help"});
  CHECK(listed("main() {\n  run\n}\n(cd a; b)") == List{"2-2: run", "4-4: cd a", "4-4: b"});
  CHECK(listed("A=1\nexport B=2") == List{"2-2: export B=2"});
}

TEST_CASE("hostile shell text ends, in linear time") {
  CHECK(listed("") == List{});
  CHECK(listed("echo don't; b") == List{"1-1: echo don't", "1-1: b"});
  CHECK(listed("a \\") == List{"1-1: a \\"});
  CHECK(listed("cat << EOF\nx") == List{"1-1: cat << EOF"});
  CHECK(listed(std::string("a\0b; c", 6)).size() == 2);
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "$(\"`'${((";
  CHECK(!listed(deep).empty());
  const auto repeated = [](std::string_view part) {
    std::string text;
    for (int i = 0; i < 300'000; ++i) text += part;
    return text;
  };
  for (const auto* part : {"[[;", "A=( ", "A=1 ", "x() ", "x[[", "a|\n", "<<a ", "if ", "$(", "${{"})
    CHECK(listed(std::string(300'000, ' ') + repeated(part)).size() <= 300'000);
  std::string documents;
  for (int i = 0; i < 100'000; ++i) documents += "a<<b" + std::to_string(i) + " ";
  CHECK(listed(documents + "\nx\ny").size() == 1);
}

TEST_CASE("a line of white space that is no blank is no command") {
  CHECK(listed("\v\necho ok\n \f") == List{"2-2: echo ok"});
}

TEST_CASE("what a command hands to a shell is read as well, with its own lines") {
  CHECK(listed("docker run app bash -lc \"pip install x && pytest\"") ==
        List{"1-1: docker run app bash -lc \"pip install x && pytest\"", "1-1: pip install x", "1-1: pytest"});
  CHECK(listed("sh -e -c 'make a\nmake b'") == List{"1-2: sh -e -c 'make a\nmake b'", "1-1: make a", "2-2: make b"});
  CHECK(listed("bash run.sh -c 'x'") == List{"1-1: bash run.sh -c 'x'"});
  CHECK(listed("python -c 'print(1)'") == List{"1-1: python -c 'print(1)'"});
}

TEST_CASE("shells in shells end at a depth") {
  std::string shell = "echo end";
  for (int i = 0; i < 50; ++i) shell = "bash -c " + shell;
  CHECK(listed(shell).size() <= 4);
}
