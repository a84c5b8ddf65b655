#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

#include "base/text.h"
#include "fact_texts.h"
#include "fuzz.h"

namespace mlready::fuzz {
namespace {

/// Reads every byte, so that the address sanitizer sees text that is no longer, or never was, memory of the file's.
void require_readable(std::string_view text) {
  unsigned sum = 0;
  for (const char c : text) sum += static_cast<unsigned char>(c);
  require(sum <= 255 * text.size(), "text can be read");
}

std::uint32_t lines_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(split_lines(bytes).size()) + 1;
}

void require_lines(Lines lines, std::uint32_t count) {
  require(lines.first >= 1, "lines are counted from 1");
  require(lines.first <= lines.last, "a last line is not before the first");
  require(lines.last <= count, "lines are lines of the file");
}

/// Each part once, however often aliases repeat it.
class DocumentCheck {
 public:
  void walk(const Node& start) {
    enter(start);
    while (!open_.empty()) {
      const auto* node = open_.back();
      auto& next = next_[node];
      if (next < size(*node)) {
        enter(child(*node, next++));
      } else {
        open_.pop_back();
        next = closed;
      }
    }
  }

 private:
  static constexpr std::size_t closed = static_cast<std::size_t>(-1);

  static std::size_t size(const Node& node) { return node.items.size() + node.members.size(); }

  static const Node& child(const Node& node, std::size_t index) {
    const auto* found = index < node.items.size() ? node.items[index] : node.members[index - node.items.size()].value;
    require(found != nullptr, "every item and member has a value");
    return *found;
  }

  void enter(const Node& node) {
    const auto [state, is_new] = next_.emplace(&node, 0);
    if (is_new) {
      require_own_texts(node);
      open_.push_back(&node);
    }
    require(is_new || state->second == closed, "no part of a document contains itself");
  }

  static void require_own_texts(const Node& node) {
    require_readable(node.scalar);
    require_readable(node.tag);
    for (const auto& member : node.members) require_readable(member.key);
    require(node.is_scalar() || node.scalar.empty(), "only scalars have a text");
  }

  std::vector<const Node*> open_;
  std::unordered_map<const Node*, std::size_t> next_;
};

}  // namespace

void require(bool holds, std::string_view promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

void require_sound(const FileFacts& facts) {
  const auto count = lines_of(facts.file().bytes);
  const auto& scopes = facts.scopes();
  for (std::size_t i = 1; i < scopes.size(); ++i) {
    require_readable(scopes[i].name);
    require_readable(scopes[i].qualified_name);
    require(scopes[i].parent < i, "a scope lies in one that was opened before");
    require_lines(scopes[i].lines, count);
  }
  for (const auto& fact : facts.facts()) {
    for_each_text(fact.payload, require_readable);
    require_lines(fact.lines, count);
    require(fact.scope < scopes.size(), "a fact lies in a scope of the file");
  }
}

void require_sound(const std::vector<const Node*>& documents) {
  DocumentCheck check;
  for (const auto* document : documents) {
    require(document != nullptr, "a document has a root");
    check.walk(*document);
  }
}

void extract_each(std::string_view input, std::string_view first_path, std::optional<Language> language,
                  std::initializer_list<Extractor> extractors) {
  for (auto& file : files_of(input, first_path, language)) {
    FileFacts facts(std::move(file));
    for (const auto extractor : extractors) extractor(facts);
    require_sound(facts);
  }
}

void interpret_each(std::string_view input, std::string_view first_path, std::optional<Language> language,
                    std::initializer_list<Interpreter> interpreters) {
  for (auto& file : files_of(input, first_path, language)) {
    FileFacts facts(std::move(file));
    const auto documents = read_documents(facts);
    require_sound(documents);
    for (const auto interpret : interpreters) interpret(facts, documents);
    require_sound(facts);
  }
}

}  // namespace mlready::fuzz
