#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <exception>
#include <limits>
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

/// Thrown by `FileFacts::spend`, and so by all that adds to the facts of a file, when the work on it reaches its limit.
/// Never leaves `extract`.
class WorkLimitReached : public std::exception {
 public:
  explicit WorkLimitReached(bool by_time) : by_time_(by_time) {}
  bool by_time() const { return by_time_; }
  const char* what() const noexcept override { return "work limit reached"; }

 private:
  bool by_time_;
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
    spend(values.size_bytes());
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

  /// Counts work: a step for each byte that is kept, some for each fact and each turn of a loop that may add none.
  /// Throws `WorkLimitReached` at the limit; without one it never does.
  void spend(std::size_t steps) {
    constexpr std::uint32_t turns_between_looks = 4096;
    if (steps > steps_left_ || ++turns_ % turns_between_looks == 0) look_at_limits(steps);
    steps_left_ -= steps;
  }

  /// Sets the limit: so many steps from now on, and that much of the calling thread's processor time.
  void limit_work(std::size_t steps, std::chrono::milliseconds time);
  void lift_limit();

 private:
  void look_at_limits(std::size_t steps) const;

  std::unique_ptr<const SourceFile> file_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
  std::vector<Fact> facts_;
  std::vector<Scope> scopes_;
  std::size_t steps_left_ = std::numeric_limits<std::size_t>::max();
  std::chrono::nanoseconds deadline_ = std::chrono::nanoseconds::max();  ///< of the thread's processor time
  std::uint32_t turns_ = 0;
};

}  // namespace mlready
