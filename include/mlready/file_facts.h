#pragma once

#include <algorithm>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/fact.h"
#include "mlready/source_file.h"

namespace mlready {

/// A definition, class, job, stage, object or section that facts lie in.
struct Scope {
  std::string_view name;            ///< simple name; empty for the file itself
  std::string_view qualified_name;  ///< Class.method
  ScopeIndex parent = 0;
  Lines lines;
};

/// What one file says: its facts in the order of the text, and the memory that their text lives in.
class FileFacts {
 public:
  explicit FileFacts(SourceFile file);

  const SourceFile& file() const { return *file_; }
  const std::vector<Fact>& facts() const { return facts_; }
  const std::vector<Scope>& scopes() const { return scopes_; }

  /// Copies `text` into the arena and gives the copy, which lives as long as this object.
  std::string_view keep(std::string_view text);

  /// Copies `values` into the arena. `T` must be trivially destructible.
  template <class T>
  std::span<const T> keep_all(std::span<const T> values) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (values.empty()) return {};
    auto* memory = static_cast<T*>(arena_->allocate(values.size_bytes(), alignof(T)));
    std::uninitialized_copy(values.begin(), values.end(), memory);
    return {memory, values.size()};
  }

  /// Adds a fact. All text in `payload` must point into the file's bytes or come from `keep`.
  void add(FactPayload payload, Lines lines, ScopeIndex scope = 0);

  /// Opens a scope and gives its index; its last line may be set later with `close_scope`.
  ScopeIndex open_scope(Scope scope);
  void close_scope(ScopeIndex index, std::uint32_t last_line);

  /// Says that a part could not be parsed.
  void problem(std::string_view message, std::uint32_t line);

  /// The text of the given lines, without the last line end; at most `limit` bytes.
  std::string_view excerpt(Lines lines, std::size_t limit = 200) const;

 private:
  std::unique_ptr<const SourceFile> file_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
  std::vector<Fact> facts_;
  std::vector<Scope> scopes_;
};

}  // namespace mlready
