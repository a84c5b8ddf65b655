#include "extract/notebook/notebook.h"

#include <algorithm>
#include <span>

#include "base/text.h"
#include "extract/command/commands.h"
#include "extract/notebook/cell_magic.h"
#include "extract/notebook/notebook_document.h"
#include "extract/prose/prose.h"
#include "extract/python/python.h"

namespace mlready {
namespace {

using notebook::CellContent;

/// The source of a cell, kept in the arena, with the lines of the file that its lines stand on.
struct KeptCell {
  std::string_view text;
  std::span<const std::uint32_t> lines;
};

bool is_python(std::string_view language) {
  return language.empty() || language.starts_with("python") || language == "ipython" || language == "pyspark";
}

KeptCell keep(FileFacts& facts, const notebook::Cell& cell) {
  return {facts.keep(cell.source), facts.keep_all(std::span<const std::uint32_t>(cell.lines))};
}

void drop_first_line(KeptCell& cell) {
  const auto end = cell.text.find('\n');
  cell.text.remove_prefix(end == std::string_view::npos ? cell.text.size() : end + 1);
  if (!cell.lines.empty()) cell.lines = cell.lines.subspan(1);
}

void add_shell(FileFacts& facts, std::string_view shell, std::uint32_t line) {
  add_commands(facts, shell, line, CommandOrigin::notebook, {});
}

/// Adds a shell cell: as a whole where its lines follow one another in the file too, or else line by line.
void add_shell_cell(FileFacts& facts, const KeptCell& cell) {
  const auto gap = std::adjacent_find(cell.lines.begin(), cell.lines.end(),
                                      [](std::uint32_t line, std::uint32_t next) { return next != line + 1; });
  if (gap == cell.lines.end()) return add_shell(facts, cell.text, cell.lines.front());
  const auto lines = split_lines(cell.text);
  for (std::size_t i = 0; i < lines.size(); ++i) add_shell(facts, lines[i], cell.lines[i]);
}

/// `%pip install x` and `!pip install x` both run `pip install x`.
void add_magics(FileFacts& facts, const std::vector<MagicLine>& magics) {
  for (const auto& magic : magics) {
    std::string_view text = magic.text;
    text.remove_prefix(std::min(text.find_first_not_of("%! \t"), text.size()));
    if (!text.empty() && !magic.text.starts_with('?')) add_shell(facts, text, magic.line);
  }
}

/// Adds what a code cell says, but for Python, which is collected: the cells of a notebook are one program.
void add_code_cell(FileFacts& facts, KeptCell cell, std::vector<PythonSource>& program) {
  while (!cell.text.empty() && trim(cell.text.substr(0, cell.text.find('\n'))).empty()) drop_first_line(cell);
  const std::string_view first_line = cell.text.substr(0, cell.text.find('\n'));
  const CellContent content = notebook::content_of_cell(first_line);
  if (trim(first_line).starts_with("%%")) drop_first_line(cell);
  if (cell.lines.empty()) return;
  switch (content) {
    case CellContent::python:
      program.push_back({cell.text, cell.lines});
      break;
    case CellContent::written_python: {
      const PythonSource module{cell.text, cell.lines};
      extract_python_sources(facts, {&module, 1});
      break;
    }
    case CellContent::shell:
    case CellContent::written_shell:
      add_shell_cell(facts, cell);
      break;
    case CellContent::markdown:
      add_markdown(facts, cell.text, cell.lines.front());
      break;
    case CellContent::foreign:
      break;
  }
}

}  // namespace

void extract_notebook(FileFacts& facts) {
  const auto document = notebook::read_notebook(facts.file().bytes);
  if (!document.complete) facts.problem("not a complete JSON document", document.problem_line);
  std::vector<PythonSource> program;
  for (const auto& cell : document.cells) {
    if (cell.lines.empty()) continue;
    if (cell.type == "markdown") {
      add_markdown(facts, facts.keep(cell.source), cell.lines.front());
    } else if (cell.type == "heading") {
      add_markdown(facts, facts.keep("# " + cell.source), cell.lines.front());
    } else if (cell.type == "code" && is_python(cell.language.empty() ? document.language : cell.language)) {
      add_code_cell(facts, keep(facts, cell), program);
    }
  }
  add_magics(facts, extract_python_sources(facts, program));
}

}  // namespace mlready
