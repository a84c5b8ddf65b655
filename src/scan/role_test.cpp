#include <array>

#include "base/text.h"
#include "scan/role_signs.h"

namespace mlready {
namespace {

constexpr auto test_folders = std::to_array<std::string_view>({"tests",
                                                               "test",
                                                               "unit_tests",
                                                               "unit-tests",
                                                               "unittests",
                                                               "integration_tests",
                                                               "integration-tests",
                                                               "functional_tests",
                                                               "functional-tests",
                                                               "e2e",
                                                               "e2e_tests",
                                                               "e2e-tests",
                                                               "smoke_tests",
                                                               "smoke-tests",
                                                               "tests_integration",
                                                               "__tests__",
                                                               "__mocks__",
                                                               "testdata",
                                                               "testthat",
                                                               "cypress",
                                                               "spec"});

// `data/test/` holds the test split of a data set.
constexpr std::array<std::string_view, 6> split_parents = {"data", "dataset", "datasets", "images", "labels", "splits"};

constexpr std::array<std::string_view, 4> load_words = {"load", "stress", "perf", "benchmark"};

bool lies_in_test_folder(const PathWords& path) {
  std::string_view above;
  for (const auto folder : path.folders()) {
    const bool split = folder == "test" && std::ranges::find(split_parents, above) != split_parents.end();
    if (!split && std::ranges::find(test_folders, folder) != test_folders.end()) return true;
    above = folder;
  }
  return false;
}

bool is_load_test(std::string_view stem) {
  return std::ranges::any_of(load_words, [&](auto word) { return stem.starts_with(word); });
}

// Research code is full of `test_model.py` that evaluates a model: a test has tests.
bool holds_python_tests(std::string_view bytes) {
  return bytes.empty() || contains(bytes, "def test") || contains(bytes, "class Test") || contains(bytes, "unittest") ||
         contains(bytes, "pytest");
}

bool is_python_test(const PathWords& path, std::string_view bytes) {
  if (path.name() == "conftest.py" || path.name() == "tests.py") return true;
  if (path.stem().starts_with("test_")) return holds_python_tests(bytes);
  return path.stem().ends_with("_test") && !is_load_test(path.stem()) && holds_python_tests(bytes);
}

bool is_test_name(const PathWords& path, Language language, std::string_view bytes) {
  const auto stem = path.stem();
  switch (language) {
    case Language::python:
      return is_python_test(path, bytes);
    case Language::go:
    case Language::cpp:
    case Language::rust:
      return stem.ends_with("_test") || stem.ends_with("_tests");
    case Language::javascript:
    case Language::typescript:
      return (stem.ends_with(".test") || stem.ends_with(".spec")) && !is_load_test(stem);
    case Language::java:
    case Language::kotlin:
    case Language::scala:
    case Language::csharp:
      return stem.ends_with("test") || stem.ends_with("tests") || stem.ends_with("spec");
    case Language::r:
      return stem.starts_with("test-");
    default:
      return path.ending() == "bats";
  }
}

bool is_prose(Language language) {
  return language == Language::markdown || language == Language::restructured_text || language == Language::asciidoc;
}

}  // namespace

bool is_test(const PathWords& path, Language language, std::string_view bytes) {
  if (is_prose(language)) return false;
  return lies_in_test_folder(path) || is_test_name(path, language, bytes);
}

}  // namespace mlready
