#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mlready::test {

using Files = std::map<std::string, std::string>;

/// A repository made to be expensive, of any size.
struct Material {
  std::string name;
  std::function<Files(std::size_t bytes)> make;
};

/// One file: `head`, then `piece` until there are enough bytes, then `tail`. Each '%' of the piece becomes the number
/// of the repetition.
Material repeated(std::string path, std::string piece, std::string head = {}, std::string tail = {});

/// One file: `open` many times, `middle`, and `close` as often.
Material nested(std::string path, std::string open, std::string close = {}, std::string middle = {});

/// One file each of `path` (with a '%' for its number) that holds `bytes` (likewise): as many as fill the size.
Material many(std::string path, std::string bytes);

/// Audits each material at a size and at four times the size. The larger may take at most eight times as long, where it
/// takes long enough to tell: linear is four, quadratic is sixteen. A shorter time is no growth that could be measured.
void require_linear(const std::vector<Material>& materials, std::size_t bytes = 64 << 10);

}  // namespace mlready::test
