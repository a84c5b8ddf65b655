#pragma once

#include <string_view>

namespace mlready::notebook {

/// What the lines below a cell's first line are.
enum class CellContent { python, shell, written_python, written_shell, markdown, foreign };

/// What a code cell of a Python notebook holds, by the `%%magic` in its first line
/// (https://ipython.readthedocs.io/en/stable/interactive/magics.html#cell-magics).
CellContent content_of_cell(std::string_view first_line);

}  // namespace mlready::notebook
