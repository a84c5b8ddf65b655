#include "base/text.h"
#include "extract/command/commands.h"
#include "extract/deploy/deploy.h"

namespace mlready {

void extract_procfile(FileFacts& facts) {
  std::uint32_t number = 0;
  for (const auto line : split(facts.file().bytes, '\n')) {
    ++number;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || trim(line).starts_with('#')) continue;
    const auto name = trim(line.substr(0, colon));
    facts.add(Resource{"heroku", "process", name}, {number, number});
    add_commands(facts, trim(line.substr(colon + 1)), number, CommandOrigin::compose, name);
  }
}

}  // namespace mlready
