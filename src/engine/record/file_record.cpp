#include "engine/record/file_record.h"

#include "base/keep_text.h"

namespace mlready {

std::string_view FileRecord::keep(std::string_view words) {
  return keep_text(words, *text);
}

void NameUse::join(const NameUse& other) {
  by_code = by_code || other.by_code;
  if (!other.used) return;
  many = used && (many || other.many || scope != other.scope);
  if (!used) scope = other.scope;
  used = true;
}

}  // namespace mlready
