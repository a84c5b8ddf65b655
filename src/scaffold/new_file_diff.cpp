#include "scaffold/new_file_diff.h"

#include <fmt/format.h>

#include <algorithm>

namespace mlready {

std::string new_file_diff(const ScaffoldFile& file) {
  auto text = fmt::format("diff --git a/{0} b/{0}\nnew file mode {1}\n--- /dev/null\n+++ b/{0}\n@@ -0,0 +1,{2} @@\n",
                          file.path, file.executable ? "100755" : "100644", std::ranges::count(file.text, '\n'));
  for (std::size_t start = 0; start < file.text.size();) {
    const auto end = file.text.find('\n', start);
    text += "+" + file.text.substr(start, end - start) + "\n";
    start = end + 1;
  }
  return text;
}

}  // namespace mlready
