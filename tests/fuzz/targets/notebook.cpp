#include "extract/notebook/notebook.h"

#include "fuzz.h"

namespace mlready::fuzz {

/// Jupyter notebooks.
void notebook(std::string_view input) {
  extract_each(input, "notebook.ipynb", Language::notebook, {extract_notebook});
}

}  // namespace mlready::fuzz
