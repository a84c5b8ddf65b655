// The library asserts that a key follows `[`, or has the compiler assume it, before it checks that: on broken input
// the check must do its work. Its assertions are turned off the way that its configuration allows.
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>
#include <exception>
#include <sstream>
#include <string>

#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"
#include "extract/document/toml_guard.h"

namespace mlready {
namespace {

constexpr int most_attempts = 8;

struct Entry {
  const toml::key* key;
  const toml::node* value;
};

Lines lines_of(const toml::source_region& region) {
  return {region.begin.line, std::max(region.begin.line, region.end.line)};
}

/// The library sorts the keys of a table; facts come in the order of the text.
std::vector<Entry> in_text_order(const toml::table& table) {
  std::vector<Entry> entries;
  for (auto&& [key, value] : table) entries.push_back({&key, &value});
  std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
    const auto& a = left.key->source().begin;
    const auto& b = right.key->source().begin;
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  return entries;
}

/// A number, date or boolean as TOML writes it.
std::string written(const toml::node& node) {
  std::ostringstream out;
  node.visit([&](const auto& value) { out << value; });
  return out.str();
}

class TomlWalk {
 public:
  explicit TomlWalk(FileFacts& facts) : facts_(&facts), builder_(facts) {}

  const Node* document(const toml::table& root) {
    visit(root);
    return builder_.finish();
  }

 private:
  // The recursion is bounded: the builder refuses what nests deeper than its limit.
  void visit(const toml::node& node) {
    const auto lines = lines_of(node.source());
    if (const auto* table = node.as_table()) {
      visit_table(*table, lines);
    } else if (const auto* array = node.as_array()) {
      visit_array(*array, lines);
    } else if (const auto* text = node.as_string()) {
      builder_.scalar(facts_->keep(text->get()), lines, true);
    } else {
      builder_.scalar(facts_->keep(written(node)), lines);
    }
  }

  void visit_array(const toml::array& array, Lines lines) {
    if (!builder_.begin(Node::Kind::sequence, lines.first)) return void(builder_.null(lines.first));
    for (const auto& item : array) visit(item);
    builder_.end(lines.last);
  }

  void visit_table(const toml::table& table, Lines lines) {
    if (!builder_.begin(Node::Kind::mapping, lines.first)) return void(builder_.null(lines.first));
    for (const auto& [key, value] : in_text_order(table)) {
      builder_.key(facts_->keep(key->str()), key->source().begin.line);
      visit(*value);
    }
    builder_.end(table.is_inline() ? lines.last : 0);
  }

  FileFacts* facts_;
  DocumentBuilder builder_;
};

std::string_view before_line(std::string_view text, std::uint32_t line) {
  std::size_t end = 0;
  for (std::uint32_t at = 1; at < line; ++at) end = std::min(text.find('\n', end), text.size() - 1) + 1;
  return text.substr(0, end);
}

/// The document; on an error, what stands before the erroneous line, and the error is recorded once.
const Node* parse_toml(FileFacts& facts, std::string_view text) {
  for (int attempt = 0; attempt < most_attempts && !text.empty(); ++attempt) {
    try {
      return TomlWalk(facts).document(toml::parse(text));
    } catch (const toml::parse_error& error) {
      const auto line = error.source().begin.line;
      if (attempt == 0) facts.problem("TOML: " + std::string(error.description()), line);
      text = before_line(text, line);
    } catch (const std::exception& error) {
      facts.problem("TOML: " + std::string(error.what()), 1);
      break;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<const Node*> read_toml(FileFacts& facts) {
  auto text = without_byte_order_mark(facts.file().bytes);
  if (const auto hazard = find_toml_hazard(text)) {
    const auto line = LineIndex(text).line_at(hazard->offset);
    facts.problem("TOML: " + std::string(hazard->message), line);
    text = before_line(text, line);
  }
  const auto* document = parse_toml(facts, text);
  return document == nullptr ? std::vector<const Node*>() : std::vector<const Node*>{document};
}

}  // namespace mlready
