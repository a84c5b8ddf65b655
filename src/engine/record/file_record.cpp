#include "engine/record/file_record.h"

#include <cstring>

namespace mlready {

std::string_view FileRecord::keep(std::string_view words) {
  if (words.empty()) return {};
  auto* memory = static_cast<char*>(text->allocate(words.size(), 1));
  std::memcpy(memory, words.data(), words.size());
  return {memory, words.size()};
}

}  // namespace mlready
