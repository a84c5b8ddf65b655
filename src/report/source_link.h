#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "mlready/file_system.h"
#include "report/hosted_repository.h"

namespace mlready {

/// Addresses of what was audited, at the host of its remote. They begin with `https://` and are percent-encoded, so
/// that no text of the repository can end or extend them; an ampersand stands only between the values of a query.
class SourceLinks {
 public:
  /// Without a known host or a commit's hash every address is empty.
  explicit SourceLinks(const Revision& revision);

  /// The page of the audited commit.
  std::string commit() const;

  /// The page of the file at `path`, as evidence names it, at the audited commit: at its lines `line` to `end_line`, or
  /// as a whole where `line` is 0. Empty for a path that a host could take for another place.
  std::string place(std::string_view path, std::uint32_t line, std::uint32_t end_line) const;

 private:
  std::optional<HostedRepository> repository_;
  std::string commit_;
  std::string folder_;  ///< of what was audited, from the top of the repository: "" or "services/model/"
};

}  // namespace mlready
