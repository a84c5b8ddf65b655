#include "extract/command/commands.h"

#include "extract/command/requirement.h"
#include "extract/command/shell_words.h"
#include "fuzz.h"

namespace mlready::fuzz {
namespace {

void add_all_commands(FileFacts& facts) {
  add_commands(facts, facts.file().bytes, 1, CommandOrigin::ci, "job");
}

bool lies_in(std::string_view part, std::string_view whole) {
  return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

}  // namespace

/// Shell text as it stands in CI files, recipes and documents; and as one command line, and as a requirement.
void commands(std::string_view input) {
  extract_each(input, "commands.sh", Language::shell, {add_all_commands});
  for (const auto word : shell_words(input)) require(lies_in(word, input), "words are parts of the command");
  const auto requirement = parse_requirement(input);
  require(!requirement || !requirement->name.empty(), "a requirement has a name");
}

}  // namespace mlready::fuzz
