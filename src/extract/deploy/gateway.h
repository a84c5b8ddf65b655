#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mlready/file_facts.h"

namespace mlready {

/// Keeps the path of the blocks that a gateway's configuration is within, and adds its directives as `ConfigKey`s.
class BlockKeys {
 public:
  explicit BlockKeys(FileFacts& facts) : facts_(&facts) {}

  /// Adds a directive of the innermost block.
  void add(std::string_view name, std::string_view value, Lines lines);
  /// Opens a block, whose arguments become the value of its own path. Blocks beyond a depth share their parent's path.
  void open(std::string_view name, std::string_view arguments, std::uint32_t line);
  void close();
  std::size_t depth() const { return sizes_.size(); }

 private:
  std::string path_to(std::string_view name) const;

  FileFacts* facts_;
  std::string path_;
  std::vector<std::size_t> sizes_;  ///< of `path_` before each open block
};

/// https://nginx.org/en/docs/beginners_guide.html#conf_structure
void extract_nginx(FileFacts& facts);
/// https://caddyserver.com/docs/caddyfile/concepts#structure; site blocks are `site`, the options block is `global`
void extract_caddyfile(FileFacts& facts);
/// https://docs.haproxy.org/2.8/configuration.html#2.1
void extract_haproxy(FileFacts& facts);

}  // namespace mlready
