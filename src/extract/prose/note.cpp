#include "extract/prose/note.h"

#include <re2/re2.h>

namespace mlready {

bool starts_note(std::string_view text) {
  static const RE2 opening(
      R"((?i)^\s*(?:\[!\w+\]|\W*(?:notes?|warning|tip|important|info|caution|attention|hint|disclaimer|update|nb|nota|aviso|remarque|hinweis|achtung|примечание|внимание|lưu ý|注意|注|提示|说明|警告|メモ|참고|주의)\b|[⚠💡ℹ📝📌🚨❗✅🔥🚀]))");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), opening);
}

}  // namespace mlready
