#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mlready {

/// The hosts whose addresses are known.
enum class Provider { github, gitlab, bitbucket, azure };

/// A repository at one of them.
struct HostedRepository {
  Provider provider = Provider::github;
  std::string page;  ///< its address: https, percent-encoded (RFC 3986), without a slash at the end

  bool operator==(const HostedRepository&) const = default;
};

/// Where the repository of `remote` is shown to people. `remote` is a URL or ssh's short form, with or without a user
/// (git-clone(1), "GIT URLS"). Known are github.com, gitlab.com, bitbucket.org, Azure DevOps, and hosts that are called
/// `github.…` or `gitlab.…`, for these only by https or ssh. Nothing for any other.
std::optional<HostedRepository> hosted_repository(std::string_view remote);

/// What people call the repository of `remote`: the path there without ".git", "owner/name". Not escaped.
std::string repository_name(std::string_view remote);

}  // namespace mlready
