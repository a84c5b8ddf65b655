#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration.h"
#include "config/node.h"
#include "mlready/result.h"

namespace mlready {

/// Reads typed values out of a configuration file. The first mistake is kept, and from then on nothing is read: callers
/// read on and ask for `error` once at the end.
class SettingReader {
 public:
  /// What to do with a member of a mapping.
  struct Key {
    std::string_view name;
    std::function<void(const ConfigMember&)> read;
  };

  /// @param path what places name
  explicit SettingReader(std::string path) : path_(std::move(path)) {}

  const std::optional<Error>& error() const { return error_; }

  /// Reads each member of `map` that has a value by its key; a key that is not among `keys` is a mistake.
  /// @param owner what the mapping is called in messages: "waivers"; empty for the file itself
  void read_members(std::string_view owner, const ConfigNode& map, const std::vector<Key>& keys);

  std::optional<Placed<std::string>> read_text(const ConfigMember& member);
  std::optional<Placed<bool>> read_boolean(const ConfigMember& member);
  std::optional<Placed<double>> read_score(const ConfigMember& member);
  std::optional<Placed<std::string>> read_date(const ConfigMember& member);
  std::optional<Placed<std::string>> read_word(const ConfigMember& member, const std::vector<std::string>& words);

  /// A list of texts; a single text is a list of one.
  PlacedNames read_texts(const ConfigMember& member);

  /// Whether the value is a mapping; it is a mistake if not.
  bool expect_mapping(const ConfigMember& member);

  /// The mappings in a list; none, and a mistake, where it is something else.
  std::vector<const ConfigNode*> read_mappings(const ConfigMember& member);

  /// Records a mistake at `place`, unless there is one already.
  void fail(std::string what, std::string place, std::string hint = {});

  std::string place_of(const ConfigNode& node) const;
  std::string place_of(const ConfigMember& member) const;

 private:
  void fail_type(const ConfigMember& member, std::string_view wanted);

  std::string path_;
  std::optional<Error> error_;
};

}  // namespace mlready
