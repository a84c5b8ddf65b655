#include "extract/notebook/notebook.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/notebook/cell_magic.h"
#include "support/catch.h"

using namespace mlready;

namespace {

using List = std::vector<std::string>;

FileFacts facts_of(std::string json) {
  FileFacts facts(SourceFile{"notebooks/train.ipynb", std::move(json), Language::notebook, Role::code});
  extract_notebook(facts);
  return facts;
}

/// "line: text" of each fact of kind `T`
template <class T>
List listed(const std::string& json, std::string_view T::*member) {
  List list;
  const auto facts = facts_of(json);
  for (const auto& fact : facts.facts()) {
    if (const auto* payload = std::get_if<T>(&fact.payload)) {
      list.push_back(std::to_string(fact.lines.first) + ": " + std::string(payload->*member));
    }
  }
  return list;
}

constexpr auto sample = R"({
 "cells": [
  {
   "cell_type": "markdown",
   "source": [
    "# Title\n",
    "\n",
    "Some words."
   ]
  },
  {
   "cell_type": "code",
   "outputs": [{"data": {"image/png": "aW1wb3J0IG5v", "source": ["import no"]}}],
   "source": [
    "!pip install mlflow==2.0\n",
    "import mlflow as m\n",
    "%matplotlib inline"
   ]
  },
  {
   "cell_type": "code",
   "source": [
    "m.start_run(\n",
    "  nested=True)\n",
    "files = !ls data"
   ]
  },
  {
   "cell_type": "code",
   "source": [
    "%%bash\n",
    "# comment\n",
    "dvc repro"
   ]
  },
  {
   "cell_type": "raw",
   "source": "import raw"
  }
 ],
 "metadata": {"kernelspec": {"language": "python"}},
 "nbformat": 4
})";

std::string with_cell(const std::string& source, const std::string& language = "python") {
  return R"({"cells": [{"cell_type": "code", "source": [)" + source +
         R"(]}], "metadata": {"language_info": {"name": ")" + language + R"("}}})";
}

}  // namespace

TEST_CASE("facts stand on the lines of the notebook file") {
  CHECK(listed(sample, &Import::module) == List{"16: mlflow"});
  CHECK(listed(sample, &Heading::text) == List{"6: Title"});
}

TEST_CASE("what one cell imports, the next one knows") {
  CHECK(listed(sample, &Call::name) == List{"23: mlflow.start_run"});
}

TEST_CASE("shell lines, magics and shell cells are commands") {
  const auto commands = listed(sample, &Command::text);
  CHECK(std::find(commands.begin(), commands.end(), "15: pip install mlflow==2.0") != commands.end());
  CHECK(std::find(commands.begin(), commands.end(), "17: matplotlib inline") != commands.end());
  CHECK(std::find(commands.begin(), commands.end(), "25: ls data") != commands.end());
  CHECK(std::find(commands.begin(), commands.end(), "33: dvc repro") != commands.end());
  CHECK(commands.size() == 4);
  CHECK(listed(sample, &Dependency::name) == List{"15: mlflow"});
  CHECK(listed(with_cell(R"json("%pip install -U pandas\n", "x = 1")json"), &Dependency::name) == List{"1: pandas"});
}

TEST_CASE("a modulo at the start of a continued line is no magic") {
  CHECK(listed(with_cell(R"json("x = (a\n", "  % f())")json"), &Call::name) == List{"1: f"});
  CHECK(listed(with_cell(R"json("x = (a\n", "  % f())")json"), &Command::text) == List{});
}

TEST_CASE("cells of other kernels and languages are passed over") {
  CHECK(facts_of(with_cell(R"json("import x\n")json", "R")).facts().empty());
  CHECK(facts_of(with_cell(R"json("%%javascript\n", "import x")json")).facts().empty());
  CHECK(
      facts_of(
          R"({"cells": [{"cell_type": "code", "metadata": {"vscode": {"languageId": "julia"}}, "source": "using x"}]})")
          .facts()
          .empty());
}

TEST_CASE("Python below a cell magic is read, and modules that a cell writes") {
  CHECK(listed(with_cell(R"json("%%time\n", "f()")json"), &Call::name) == List{"1: f"});
  CHECK(listed(with_cell(R"json("\n", "%%writefile src/train.py\n", "g()")json"), &Call::name) == List{"1: g"});
  CHECK(listed(with_cell(R"json("%time h()")json"), &Call::name) == List{"1: h"});
  CHECK(listed(with_cell(R"json("%%writefile a.txt\n", "g()")json"), &Call::name) == List{});
}

TEST_CASE("a cell's source may be one string") {
  CHECK(listed(R"({"cells": [{"cell_type": "code", "source": "import a\nimport b"}]})", &Import::module) ==
        List{"1: a", "1: b"});
}

TEST_CASE("format 3 has worksheets, input and headings") {
  const auto* old = R"({"nbformat": 3, "worksheets": [{"cells": [
    {"cell_type": "heading", "level": 1, "source": ["Old"]},
    {"cell_type": "code", "language": "python", "input": ["import a"], "outputs": []},
    {"cell_type": "code", "language": "r", "input": ["import b"]}]}]})";
  CHECK(listed(old, &Import::module) == List{"3: a"});
  CHECK(listed(old, &Heading::text) == List{"2: Old"});
}

TEST_CASE("an unclosed string in one cell leaves the next ones whole") {
  CHECK(listed(R"({"cells": [{"cell_type": "code", "source": "x = '''"},
{"cell_type": "code", "source": "import b"}]})",
               &Import::module) == List{"2: b"});
}

TEST_CASE("of a broken file, the cells before the break are read") {
  const std::string json = sample;
  const auto cut = json.substr(0, json.find("nested"));
  CHECK(listed(cut, &Import::module) == List{"16: mlflow"});
  CHECK(listed(cut, &ParseProblem::message).front() == "24: not a complete JSON document");
  for (std::size_t size = 0; size < json.size(); ++size) CHECK_NOTHROW(facts_of(json.substr(0, size)));
}

TEST_CASE("deeply nested JSON is read without harm") {
  CHECK_NOTHROW(facts_of(std::string(1000000, '[')));
  std::string nested;
  for (int i = 0; i < 100000; ++i) nested += "{\"cells\":";
  CHECK_NOTHROW(facts_of(nested));
}

TEST_CASE("the first line says what a cell holds") {
  using notebook::CellContent;
  using notebook::content_of_cell;
  CHECK(content_of_cell("import os") == CellContent::python);
  CHECK(content_of_cell("%%capture output") == CellContent::python);
  CHECK(content_of_cell(" %%sh -e") == CellContent::shell);
  CHECK(content_of_cell("%%script /bin/bash") == CellContent::shell);
  CHECK(content_of_cell("%%script perl") == CellContent::foreign);
  CHECK(content_of_cell("%%writefile -a deploy.sh") == CellContent::written_shell);
  CHECK(content_of_cell("%%R -i x") == CellContent::foreign);
  CHECK(content_of_cell("%%markdown") == CellContent::markdown);
}
