#include "base/text_file.h"

#include <fstream>
#include <iterator>

namespace mlready {

Result<std::string> read_text_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return failure("cannot read the file", path);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

}  // namespace mlready
