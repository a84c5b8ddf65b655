#include "engine/record/file_record.h"

#include "base/keep_text.h"

namespace mlready {

std::string_view FileRecord::keep(std::string_view words) {
  return keep_text(words, *text);
}

}  // namespace mlready
