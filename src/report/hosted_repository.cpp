#include "report/hosted_repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/text.h"
#include "report/url.h"

namespace mlready {
namespace {

using Found = std::optional<HostedRepository>;

/// The parts of a remote that matter.
struct Remote {
  std::string scheme;  ///< lower case
  std::string host;    ///< lower case
  std::string port;    ///< empty where none is written
  std::string path;    ///< without slashes at the ends and without ".git"
};

std::string repository_path(std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.ends_with(".git")) path.remove_suffix(4);
  return std::string(path);
}

/// "user@host:port" without the user.
std::pair<std::string, std::string> host_and_port(std::string_view authority) {
  authority.remove_prefix(authority.rfind('@') + 1);
  const auto colon = authority.find(':');
  if (colon == std::string_view::npos) return {to_lower(authority), {}};
  return {to_lower(authority.substr(0, colon)), std::string(authority.substr(colon + 1))};
}

/// "user@host:path", ssh's short form.
Remote parse_short(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  return {"ssh", host_and_port(text.substr(0, colon)).first, {}, repository_path(text.substr(colon + 1))};
}

Remote parse(std::string_view text) {
  const auto scheme = text.find("://");
  if (scheme == std::string_view::npos) return parse_short(text);
  const auto rest = text.substr(scheme + 3);
  const auto slash = std::min(rest.find('/'), rest.size());
  auto [host, port] = host_and_port(rest.substr(0, slash));
  return {to_lower(text.substr(0, scheme)), std::move(host), std::move(port), repository_path(rest.substr(slash))};
}

std::vector<std::string> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  for (;;) {
    const auto slash = path.find('/');
    segments.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return segments;
    path.remove_prefix(slash + 1);
  }
}

struct Site {
  std::string_view host;
  Provider provider;
  std::string_view name;
};

// The second of a pair answers ssh on port 443.
constexpr std::array<Site, 6> sites = {{{"github.com", Provider::github, "github.com"},
                                        {"ssh.github.com", Provider::github, "github.com"},
                                        {"gitlab.com", Provider::gitlab, "gitlab.com"},
                                        {"altssh.gitlab.com", Provider::gitlab, "gitlab.com"},
                                        {"bitbucket.org", Provider::bitbucket, "bitbucket.org"},
                                        {"altssh.bitbucket.org", Provider::bitbucket, "bitbucket.org"}}};

/// Whether a repository can be so deep: GitLab has groups within groups.
bool has_depth_of(Provider provider, std::size_t segments) {
  return provider == Provider::gitlab ? segments >= 2 : segments == 2;
}

Found public_repository(const Remote& remote, std::size_t segments) {
  const auto site = std::ranges::find(sites, remote.host, &Site::host);
  if (site == sites.end() || !has_depth_of(site->provider, segments)) return std::nullopt;
  return HostedRepository{site->provider, fmt::format("https://{}/{}", site->name, remote.path)};
}

/// At a host of one's own, known by its name alone; without encryption there is no telling whether https works.
Found own_repository(const Remote& remote, std::size_t segments) {
  const bool github = remote.host.starts_with("github.");
  const auto provider = github ? Provider::github : Provider::gitlab;
  const bool named = github || remote.host.starts_with("gitlab.");
  const bool web = remote.scheme == "https";
  if (!named || (!web && remote.scheme != "ssh") || !has_depth_of(provider, segments)) return std::nullopt;
  const auto port = web && !remote.port.empty() ? ":" + remote.port : std::string();
  return HostedRepository{provider, fmt::format("https://{}{}/{}", remote.host, port, remote.path)};
}

Found azure_page(std::string_view organisation, std::string_view project, std::string_view name) {
  return HostedRepository{Provider::azure,
                          fmt::format("https://dev.azure.com/{}/{}/_git/{}", organisation, project, name)};
}

/// "project/_git/name", or "_git/name" where both are called the same.
Found azure_by_web(std::string_view organisation, std::span<const std::string> segments) {
  if (segments.size() == 2 && segments[0] == "_git") return azure_page(organisation, segments[1], segments[1]);
  if (segments.size() == 3 && segments[1] == "_git") return azure_page(organisation, segments[0], segments[2]);
  return std::nullopt;
}

/// Azure DevOps by its present and former addresses.
Found azure_repository(const Remote& remote, std::span<const std::string> segments) {
  constexpr std::string_view former = ".visualstudio.com";
  if (remote.host == "ssh.dev.azure.com" || remote.host == "vs-ssh.visualstudio.com") {
    if (segments.size() != 4 || segments[0] != "v3") return std::nullopt;
    return azure_page(segments[1], segments[2], segments[3]);
  }
  if (remote.host == "dev.azure.com") return azure_by_web(segments.front(), segments.subspan(1));
  if (!remote.host.ends_with(former)) return std::nullopt;
  const auto organisation = remote.host.substr(0, remote.host.size() - former.size());
  const bool collection = segments.front() == "DefaultCollection";
  return azure_by_web(organisation, segments.subspan(collection ? 1 : 0));
}

}  // namespace

Found hosted_repository(std::string_view url) {
  const auto remote = parse(url);
  if (!is_url_host(remote.host) || !is_url_port(remote.port)) return std::nullopt;
  const auto segments = segments_of(remote.path);
  if (!std::ranges::all_of(segments, is_url_segment)) return std::nullopt;
  if (auto found = public_repository(remote, segments.size())) return found;
  if (auto found = azure_repository(remote, segments)) return found;
  return own_repository(remote, segments.size());
}

std::string repository_name(std::string_view remote) {
  return parse(remote).path;
}

}  // namespace mlready
