#include "report/source_link.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "report/url.h"

namespace mlready {
namespace {

bool is_hash(std::string_view text) {
  const bool known_length = text.size() == 40 || text.size() == 64;  // SHA-1, SHA-256
  return known_length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Asks GitHub and GitLab for the source of what they would show typeset, without lines.
std::string_view plain_query(std::string_view path, std::uint32_t line) {
  constexpr std::array<std::string_view, 8> typeset = {".md",   ".markdown", ".mdx", ".rst",
                                                       ".adoc", ".asciidoc", ".org", ".ipynb"};
  const auto name = to_lower(path);
  const bool wanted =
      line > 0 && std::ranges::any_of(typeset, [&](std::string_view extension) { return name.ends_with(extension); });
  return wanted ? "?plain=1" : "";
}

/// A fragment that marks lines, such as "#L3-L5"; nothing for the whole file.
std::string marked_lines(std::string_view first, std::string_view last, std::uint32_t line, std::uint32_t end_line) {
  if (line == 0) return {};
  return end_line > line ? fmt::format("{}{}{}{}", first, line, last, end_line) : fmt::format("{}{}", first, line);
}

/// Azure DevOps marks up to the start of the line `lineEnd`.
std::string azure_lines(std::uint32_t line, std::uint32_t end_line) {
  if (line == 0) return {};
  const auto end = std::uint64_t{std::max(line, end_line)} + 1;
  return fmt::format("&line={}&lineEnd={}&lineStartColumn=1&lineEndColumn=1", line, end);
}

}  // namespace

SourceLinks::SourceLinks(const Revision& revision) {
  if (!revision.commit || !is_hash(*revision.commit)) return;
  commit_ = *revision.commit;
  if (!revision.folder.empty()) folder_ = revision.folder + "/";
  repository_ = hosted_repository(revision.remote_url);
}

std::string SourceLinks::commit() const {
  if (!repository_) return {};
  switch (repository_->provider) {
    case Provider::gitlab:
      return fmt::format("{}/-/commit/{}", repository_->page, commit_);
    case Provider::bitbucket:
      return fmt::format("{}/commits/{}", repository_->page, commit_);
    case Provider::github:
    case Provider::azure:
      break;
  }
  return fmt::format("{}/commit/{}", repository_->page, commit_);
}

std::string SourceLinks::place(std::string_view path, std::uint32_t line, std::uint32_t end_line) const {
  if (!repository_) return {};
  const auto& page = repository_->page;
  const auto file = url_path(folder_ + std::string(path));
  if (file.empty()) return {};
  const auto plain = plain_query(path, line);
  switch (repository_->provider) {
    case Provider::gitlab:
      return fmt::format("{}/-/blob/{}/{}{}{}", page, commit_, file, plain, marked_lines("#L", "-", line, end_line));
    case Provider::bitbucket:
      return fmt::format("{}/src/{}/{}{}", page, commit_, file, marked_lines("#lines-", ":", line, end_line));
    case Provider::azure:
      return fmt::format("{}?path=/{}&version=GC{}{}", page, file, commit_, azure_lines(line, end_line));
    case Provider::github:
      break;
  }
  return fmt::format("{}/blob/{}/{}{}{}", page, commit_, file, plain, marked_lines("#L", "-L", line, end_line));
}

}  // namespace mlready
