#include "extract/notebook/cell_magic.h"

#include <algorithm>
#include <array>

#include "base/glob.h"
#include "base/text.h"

namespace mlready::notebook {
namespace {

constexpr std::array<std::string_view, 15> foreign_magics = {"html",     "javascript", "js",    "latex",     "sql",
                                                             "bigquery", "r",          "julia", "perl",      "ruby",
                                                             "svg",      "scala",      "css",   "configure", "graph"};

std::string_view next_word(std::string_view& text) {
  text = trim(text);
  const auto word = text.substr(0, text.find_first_of(" \t"));
  text.remove_prefix(word.size());
  return word;
}

CellContent content_of_written(std::string_view arguments) {
  std::string_view path;
  while (path.empty() || path.starts_with('-')) {
    path = next_word(arguments);
    if (path.empty()) break;
  }
  const auto extension = extension_of(path);
  if (extension == "py") return CellContent::written_python;
  return extension == "sh" ? CellContent::written_shell : CellContent::foreign;
}

}  // namespace

CellContent content_of_cell(std::string_view first_line) {
  std::string_view rest = trim(first_line);
  if (!rest.starts_with("%%")) return CellContent::python;
  rest.remove_prefix(2);
  const auto magic = to_lower(next_word(rest));
  if (magic == "bash" || magic == "sh" || magic == "!" || magic == "sx" || magic == "system") return CellContent::shell;
  if (magic == "script") {
    const auto program = file_name(next_word(rest));
    return program == "bash" || program == "sh" ? CellContent::shell : CellContent::foreign;
  }
  if (magic == "writefile" || magic == "file") return content_of_written(rest);
  if (magic == "markdown") return CellContent::markdown;
  const bool foreign = std::find(foreign_magics.begin(), foreign_magics.end(), magic) != foreign_magics.end();
  return foreign ? CellContent::foreign : CellContent::python;
}

}  // namespace mlready::notebook
