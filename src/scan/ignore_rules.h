#pragma once

#include <re2/set.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// The rules of one ignore file, by gitignore(5): negation, anchoring, folders only, `*`, `?`, `[…]`, `**`, escapes.
/// libgit2 has such a matcher too, but it drops a negation that answers no rule of the same file, so `!keep.csv` in a
/// sub-folder would not undo `*.csv` of the root. All rules are matched at once, in time linear in the path.
class IgnoreRules {
 public:
  /// Reads the bytes of an ignore file. A line that git would not accept as a pattern matches nothing.
  explicit IgnoreRules(std::string_view text);

  /// Whether the last rule that matches `path` ignores it (false: it takes it back); nothing where none matches.
  /// `path` is relative to the folder that the rules belong to.
  std::optional<bool> decide(std::string_view path, bool is_folder) const;

  /// Whether the rules could be made ready; if not, they match nothing and that should be reported.
  bool usable() const { return usable_; }

 private:
  struct Rule {
    bool ignores = true;
    bool folders_only = false;
  };

  void add(std::string_view line);

  std::unique_ptr<RE2::Set> patterns_;
  std::vector<Rule> rules_;
  bool usable_ = true;
};

/// An RE2 pattern for a gitignore glob; nothing where the glob is malformed and so matches nothing.
std::optional<std::string> ignore_glob_to_regex(std::string_view glob);

}  // namespace mlready
