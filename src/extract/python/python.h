#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "mlready/file_facts.h"

namespace mlready {

/// Adds the facts of a Python module or stub: imports, calls, definitions, classes, decorators, handlers, assignments,
/// raises, conditions, string literals, comments, references and routes. Python 2 is tolerated.
///
/// Names of calls leave subscripts and arguments out: `a(1).b["x"].c()` is `a.b.c`. A call on a literal is named by
/// the literal's type (`str.join`), one on any other expression by `()`: `(a + b).sum()` is `().sum`. A call of
/// an instance is `Class.__call__`. The lines of a call start where its last name stands.
void extract_python(FileFacts& facts);

/// A piece of Python source inside another file, such as a notebook's cell.
struct PythonSource {
  std::string_view text;                 ///< points into the file's bytes or the arena of its `FileFacts`
  std::span<const std::uint32_t> lines;  ///< for each line of `text`, its line in the file; empty: the same
};

/// A `%magic` or `!shell` line of IPython between Python statements.
struct MagicLine {
  std::string_view text;   ///< with its marker; continuation lines included
  std::uint32_t line = 1;  ///< in the file
};

/// As `extract_python`, for pieces that run one after another in one interpreter: what one imports, the next knows.
/// @return the lines for IPython, in order
std::vector<MagicLine> extract_python_sources(FileFacts& facts, std::span<const PythonSource> sources);

}  // namespace mlready
