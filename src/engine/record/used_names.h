#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/text_hash.h"
#include "engine/record/file_record.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Collects the names that files use: in reads, calls, imports and registrations by string. One a thread: it keeps the
/// names from one file to the next, for most of them come again.
class UsedNames {
 public:
  /// The names that `facts` use, each once; valid until the next call. Their text lives as long as this object.
  const std::vector<NameUse>& collect(const FileFacts& facts);

 private:
  /// Where in `found_` the name stands, for the last file that used it.
  struct LastUse {
    std::uint32_t file = 0;
    std::uint32_t number = 0;
  };

  enum class Manner { configured, passed_on, called };

  /// A text whose words were added lately. The texts of a file's names are stored once, so that most come again at the
  /// same place.
  struct Added {
    const char* begin = nullptr;
    std::size_t size = 0;
    std::uint32_t file = 0;
    ScopeIndex scope = 0;
    bool many = false;  ///< in more scopes than one
    bool called = false;
  };

  void add_fact(const Fact& fact);
  void add_import(const Import& import, ScopeIndex scope);
  void add_string(std::string_view value, const Fact& fact);
  bool tells_nothing_new(std::string_view text, ScopeIndex scope, Manner manner);
  void add_words(std::string_view text, ScopeIndex scope, Manner manner);
  void add_word(std::string_view word, ScopeIndex scope, Manner manner);
  std::string_view keep(std::string_view word);

  tsl::robin_map<std::string_view, LastUse, TextHash> last_uses_;
  std::pmr::monotonic_buffer_resource text_;
  std::vector<NameUse> found_;
  std::vector<Added> added_ = std::vector<Added>(1024);  ///< by place of the text; a later one takes the slot
  std::uint32_t file_ = 0;
  bool python_ = false;
  Lines exports_;  ///< those of the last `__all__`
};

}  // namespace mlready
