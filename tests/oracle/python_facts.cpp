// Prints what the extractor says of the Python files whose paths stand on standard input, one a line. Each fact is a
// line of fields separated by tabs; a line "file <path>" comes before the facts of a file. With `--time` prints only
// the bytes, the number of facts and the seconds of processor time.

#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "extract/python/python.h"

namespace {

using namespace mlready;  // NOLINT: a program of its own

std::string flat(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return line;
}

void print(const Import& import, const Lines& lines) {
  std::cout << "import\t" << lines.first << '\t' << import.module << '\t' << import.name << '\t' << import.alias << '\t'
            << import.level << '\n';
}

void print(const Definition& definition, const Lines& lines) {
  std::cout << "def\t" << lines.first << '-' << lines.last << '\t' << definition.qualified_name << '\t';
  for (const auto& parameter : definition.parameters) {
    std::cout << flat(parameter.name) << (parameter.annotation.empty() ? "" : ":")
              << (parameter.default_value.empty() ? "" : "=") << ',';
  }
  std::cout << '\t' << !definition.return_annotation.empty() << '\t' << !definition.docstring.empty() << '\n';
}

void print(const ClassDefinition& definition, const Lines& lines) {
  std::cout << "class\t" << lines.first << '-' << lines.last << '\t' << definition.qualified_name << '\t'
            << definition.bases.size() << '\t' << !definition.docstring.empty() << '\n';
}

void print(const Decorator& decorator, const Lines& lines) {
  std::cout << "decorator\t" << lines.first << '\t' << decorator.target << '\t' << decorator.arguments.size() << '\n';
}

void print(const Call& call, const Lines& lines) {
  std::cout << "call\t" << lines.first << '\t' << call.written << '\t' << call.arguments.size() << '\n';
}

void print(const Handler& handler, const Lines& lines) {
  std::cout << "handler\t" << lines.first << '-' << lines.last << '\t' << handler.types.size() << '\n';
}

void print(const Raise& raise, const Lines& lines) {
  std::cout << "raise\t" << lines.first << '\t' << !raise.text.empty() << '\n';
}

void print(const Condition& condition, const Lines& lines) {
  std::cout << "condition\t" << lines.first << '\t' << condition.assertion << '\n';
}

void print(const Assignment& assignment, const Lines& lines) {
  if (assignment.target.find_first_of("[.(") != std::string_view::npos) return;
  std::cout << "assign\t" << lines.first << '\t' << assignment.target << '\n';
}

void print(const ParseProblem& problem, const Lines& lines) {
  std::cout << "problem\t" << lines.first << '\t' << problem.message << '\n';
}

template <class T>
void print(const T&, const Lines&) {}

FileFacts facts_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  SourceFile file;
  file.path = path;
  file.bytes.assign(std::istreambuf_iterator<char>(in), {});
  file.language = Language::python;
  return FileFacts(std::move(file));
}

int measure(const std::vector<std::string>& paths) {
  std::vector<FileFacts> files;
  std::size_t bytes = 0;
  for (const auto& path : paths) {
    files.push_back(facts_of(path));
    bytes += files.back().file().bytes.size();
  }
  std::size_t facts = 0;
  const std::clock_t start = std::clock();
  for (auto& file : files) {
    extract_python(file);
    facts += file.facts().size();
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::cout << paths.size() << " files, " << bytes << " bytes, " << facts << " facts, " << seconds << " s, "
            << static_cast<double>(bytes) / 1e6 / seconds << " MB/s\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::vector<std::string> paths;
  for (std::string path; std::getline(std::cin, path);) paths.push_back(path);
  if (argc > 1 && std::string_view(argv[1]) == "--time") return measure(paths);
  for (const auto& path : paths) {
    if (!std::ifstream(path)) continue;
    FileFacts facts = facts_of(path);
    extract_python(facts);
    std::cout << "file\t" << path << '\n';
    for (const auto& fact : facts.facts()) {
      std::visit([&](const auto& payload) { print(payload, fact.lines); }, fact.payload);
    }
  }
  return 0;
}
