#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mlready::notebook {

struct Cell {
  std::string type;      ///< code, markdown, raw; heading in format 3
  std::string language;  ///< where the cell has one of its own
  std::string source;
  std::vector<std::uint32_t> lines;  ///< for each line of `source`, its line in the file
};

struct Document {
  std::vector<Cell> cells;
  std::string language;  ///< of the kernel, lower case; empty where the file does not say
  bool complete = true;  ///< the file is JSON to its end
  std::uint32_t problem_line = 1;
};

/// Reads the cells of a notebook file, formats 3 and 4. Of a broken file, gives the cells before the break.
Document read_notebook(std::string_view json);

}  // namespace mlready::notebook
