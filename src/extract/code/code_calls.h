#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "extract/code/code_context.h"

namespace mlready {

/// Finds the calls of a file. A call on the result of a call carries the names before: `Router::new().route("/", h)`
/// is `Router.new` and `Router.new.route`.
class CodeCalls {
 public:
  explicit CodeCalls(CodeContext& context) : context_(context) {}

  /// Adds the call whose name starts at `index`, if one does.
  void read(std::size_t index);

 private:
  std::size_t find_open(std::size_t last) const;
  std::string_view name_behind_call(std::size_t index, std::string_view name);

  CodeContext& context_;
  std::unordered_map<std::size_t, std::string_view> names_;  ///< of the calls that go on, by their closing bracket
};

}  // namespace mlready
