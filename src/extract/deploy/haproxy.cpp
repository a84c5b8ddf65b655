#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/deploy/gateway.h"

namespace mlready {
namespace {

constexpr std::array<std::string_view, 12> sections{"global", "defaults", "frontend", "backend",
                                                    "listen", "userlist", "peers",    "resolvers",
                                                    "cache",  "mailers",  "program",  "http-errors"};

}  // namespace

void extract_haproxy(FileFacts& facts) {
  BlockKeys keys(facts);
  std::uint32_t number = 0;
  for (const auto raw : split(facts.file().bytes, '\n')) {
    ++number;
    const auto line = trim(raw.substr(0, raw.find(" #")));
    if (line.empty() || line.front() == '#') continue;
    const auto end = std::min(line.find_first_of(" \t"), line.size());
    const auto word = line.substr(0, end);
    const auto arguments = trim(line.substr(end));
    if (std::find(sections.begin(), sections.end(), word) == sections.end()) {
      keys.add(word, arguments, {number, number});
      continue;
    }
    keys.close();
    keys.open(word, arguments, number);
  }
}

}  // namespace mlready
