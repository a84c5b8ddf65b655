#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace mlready {

/// An expected failure, worded for a person: what happened, where, and what to do about it.
struct Error {
  std::string what;
  std::string where;  ///< path, `path:line` or `path:line:column`; empty where there is no place
  std::string hint;   ///< how to mend it; may be empty
};

/// A value, or the `Error` that kept it from being made.
template <class T>
using Result = tl::expected<T, Error>;

/// The failing side of a `Result`: `return failure("cannot read", path, "check the permissions");`
inline tl::unexpected<Error> failure(std::string what, std::string where = {}, std::string hint = {}) {
  return tl::unexpected<Error>(Error{std::move(what), std::move(where), std::move(hint)});
}

/// `error` as one line: "where: what (hint)".
std::string to_string(const Error& error);

}  // namespace mlready
