// Run by the build: compiles the rules and writes a C++ file that holds them as bytes.
//
//   mlready-rule-compiler OUTPUT

#include <fmt/format.h>

#include <cstdio>
#include <fstream>

#include "engine/rules/load.h"
#include "engine/rules/program_bytes.h"
#include "rule_compiler/compile_automata.h"

namespace mlready {

/// There is none yet: this program makes it.
std::string_view compiled_program() {
  return {};
}

}  // namespace mlready

namespace {

std::string source_of(const std::string& bytes) {
  std::string source =
      "#include \"engine/rules/program_bytes.h\"\n\nnamespace {\n\nconstexpr unsigned char bytes[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 32 == 0) source += '\n';
    fmt::format_to(std::back_inserter(source), "{},", static_cast<unsigned char>(bytes[i]));
  }
  return source +
         "\n};\n\n}  // namespace\n\nnamespace mlready {\n\nstd::string_view compiled_program() {\n"
         "  return {reinterpret_cast<const char*>(bytes), sizeof bytes};\n}\n\n}  // namespace mlready\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  auto program = mlready::load_program(mlready::embedded_rules());
  if (!program) {
    fmt::print(stderr, "{}\n", mlready::to_string(program.error()));
    return 1;
  }
  program->prepared.literals = mlready::literals_of(*program);
  const auto automata = mlready::compile_automata(*program);
  program->prepared.automata = {automata.begin(), automata.end()};
  std::ofstream output(argv[1], std::ios::binary);
  output << source_of(mlready::write_program(std::move(*program)));
  return output.flush() ? 0 : 1;
}
