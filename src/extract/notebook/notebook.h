#pragma once

#include "mlready/file_facts.h"

namespace mlready {

/// Adds the facts of a Jupyter notebook, of format 3 or 4 (https://nbformat.readthedocs.io): Python of its code cells
/// as one program, shell lines and magics as commands, prose of its Markdown cells. Outputs are passed over, and so
/// are cells in other languages. Facts stand on the lines of the .ipynb file.
void extract_notebook(FileFacts& facts);

}  // namespace mlready
