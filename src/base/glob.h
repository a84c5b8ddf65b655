#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// Whether `path` matches `pattern`: `*` any run without '/', `**` any run, `?` one character but '/', `{a,b}`
/// alternatives. A pattern without '/' matches the last part of the path; otherwise the whole path. Case-insensitive.
bool matches_path(std::string_view pattern, std::string_view path);

/// Path patterns as `matches_path` takes them, prepared once: lower case, alternatives written out.
class PathPatterns {
 public:
  PathPatterns() = default;
  explicit PathPatterns(const std::vector<std::string>& patterns);

  bool empty() const { return patterns_.empty(); }

  /// The patterns as they were written out; the same patterns can be made of them.
  std::vector<std::string> texts() const;

  /// @param lower_path in lower case already
  bool match(std::string_view lower_path) const;

  /// The longest text that stands in every path that matches the first pattern, in lower case; may be empty.
  std::string_view longest_text() const;

 private:
  /// A pattern, and fixed text of it that most paths lack: before its first and behind its last wildcard, and the
  /// longest between two.
  struct Pattern {
    std::string text;
    std::string prefix;
    std::string suffix;
    std::string between;
    bool of_name = false;  ///< compares with the file's name
  };

  void add(std::string text);

  std::vector<Pattern> patterns_;
};

/// Whether the dotted `name` matches `pattern`: `*` any run of characters. Case-sensitive.
bool matches_name(std::string_view pattern, std::string_view name);

/// `path` without its folder.
std::string_view file_name(std::string_view path);

/// The folder of `path`, without a trailing '/'; empty at the root.
std::string_view folder_of(std::string_view path);

/// The ending behind the last '.' of the file name, lower case; empty where there is none.
std::string extension_of(std::string_view path);

}  // namespace mlready
