#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/prose/document_writer.h"
#include "extract/prose/front_matter.h"
#include "extract/prose/html_writer.h"
#include "extract/prose/inline_text.h"
#include "extract/prose/markdown_tree.h"
#include "extract/prose/note.h"
#include "extract/prose/prose.h"

namespace mlready {
namespace {

constexpr std::size_t max_size = 2'000'000;

std::string_view view_of(const char* text) {
  return text == nullptr ? std::string_view{} : std::string_view(text);
}

std::string_view type_of(cmark_node* node) {
  return view_of(cmark_node_get_type_string(node));
}

class MarkdownWriter {
 public:
  MarkdownWriter(FileFacts& facts, std::uint32_t first_line) : writer_(facts), first_line_(first_line) {}

  /// Visits the blocks in the order of the text; inline nodes are read with the block they stand in.
  void write(cmark_node* root, std::uint32_t last_line) {
    auto* node = root;
    while (node != nullptr) {
      auto* child = enter(node) ? cmark_node_first_child(node) : nullptr;
      if (child != nullptr) {
        node = child;
        continue;
      }
      leave(node);
      while (node != root && cmark_node_next(node) == nullptr) leave(node = cmark_node_parent(node));
      node = node == root ? nullptr : cmark_node_next(node);
    }
    writer_.finish(last_line);
  }

 private:
  std::uint32_t line(int of_tree) const { return first_line_ + static_cast<std::uint32_t>(std::max(of_tree, 1)) - 1; }

  Lines lines_of(cmark_node* node) const {
    const int first = cmark_node_get_start_line(node);
    return {line(first), line(std::max(first, cmark_node_get_end_line(node)))};
  }

  /// Whether the children of the node are blocks to visit.
  bool enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
        return true;
      case CMARK_NODE_BLOCK_QUOTE:
        enter_quote();
        return true;
      case CMARK_NODE_LIST:
        list_moods_.push_back(list_mood());
        return true;
      case CMARK_NODE_PARAGRAPH:
        paragraph(node);
        return false;
      case CMARK_NODE_HEADING:
        heading(node);
        return false;
      case CMARK_NODE_CODE_BLOCK:
        code(node);
        return false;
      case CMARK_NODE_HTML_BLOCK:
        write_html(writer_, view_of(cmark_node_get_literal(node)), line(cmark_node_get_start_line(node)), mood());
        return false;
      default:
        return enter_extension(node);
    }
  }

  bool enter_extension(cmark_node* node) {
    const auto type = type_of(node);
    if (type == "table") table(node);
    if (type == "item") item_moods_.push_back(std::nullopt);
    if (type == "tasklist") {
      item_moods_.push_back(cmark_gfm_extensions_get_tasklist_item_checked(node) ? Mood::stated : Mood::unchecked);
    }
    return type == "item" || type == "tasklist";
  }

  void leave(cmark_node* node) {
    const auto type = type_of(node);
    if (type == "block_quote") --quotes_;
    if (type == "list") list_moods_.pop_back();
    if (type == "item" || type == "tasklist") item_moods_.pop_back();
  }

  void enter_quote() {
    if (quotes_ == 0) note_ = std::nullopt;
    ++quotes_;
  }

  /// A list takes its mood from the sentence that introduces it, or from the list it stands in.
  std::optional<Mood> list_mood() const {
    const auto introduced = writer_.mood_of_introduced_list();
    return introduced || list_moods_.empty() ? introduced : list_moods_.back();
  }

  /// What the markup around says: the innermost tick box, then a quotation, then a list's introduction.
  std::optional<Mood> mood() const {
    for (auto item = item_moods_.rbegin(); item != item_moods_.rend(); ++item) {
      if (*item) return *item;
    }
    if (quotes_ > 0 && !note_.value_or(false)) return Mood::quoted;
    return list_moods_.empty() ? std::nullopt : list_moods_.back();
  }

  void paragraph(cmark_node* node) {
    const auto inline_text = read_inline_text(node);
    if (quotes_ > 0 && !note_) note_ = starts_note(inline_text.text);
    const auto lines = lines_of(node);
    writer_.paragraph(inline_text.text, lines.first, mood());
    writer_.row(inline_text.struck, lines, Mood::unchecked);
    add_links(inline_text, lines);
  }

  void heading(cmark_node* node) {
    const auto inline_text = read_inline_text(node);
    const auto lines = lines_of(node);
    writer_.heading(static_cast<std::uint32_t>(cmark_node_get_heading_level(node)), inline_text.text, lines);
    add_links(inline_text, lines);
  }

  void add_links(const InlineText& inline_text, Lines lines) {
    for (const auto& link : inline_text.links) {
      const auto at = std::min(lines.first + link.line, lines.last);
      if (link.image) {
        writer_.picture(link.target, link.text, {at, at});
      } else {
        writer_.link(link.target, link.text, {at, at});
      }
    }
  }

  void code(cmark_node* node) {
    int length = 0;
    int offset = 0;
    char mark = 0;
    const bool fenced = cmark_node_get_fenced(node, &length, &offset, &mark) != 0;
    const auto info = view_of(cmark_node_get_fence_info(node));
    const auto language = info.substr(0, info.find_first_of(" \t,:"));
    const auto lines = lines_of(node);
    writer_.code(language, view_of(cmark_node_get_literal(node)), lines.first + (fenced ? 1 : 0), lines);
  }

  void table(cmark_node* node) {
    std::uint32_t rows = 0;
    for (auto* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) ++rows;
    for (auto* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
      table_row(row, rows - 1, lines_of(node));
    }
  }

  void table_row(cmark_node* row, std::uint32_t body_rows, Lines table_lines) {
    std::string text;
    InlineText all;
    for (auto* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
      auto inline_text = read_inline_text(cell);
      if (cell != cmark_node_first_child(row)) text += " | ";
      text += trim(inline_text.text);
      all.struck += inline_text.struck;
      all.links.insert(all.links.end(), inline_text.links.begin(), inline_text.links.end());
    }
    const auto lines = lines_of(row);
    if (type_of(row) == "table_header") {
      writer_.table(text, body_rows, table_lines);
    } else {
      writer_.row(text, lines, mood());
    }
    writer_.row(all.struck, lines, Mood::unchecked);
    add_links(all, lines);
  }

  DocumentWriter writer_;
  std::uint32_t first_line_;
  std::uint32_t quotes_ = 0;
  std::optional<bool>
      note_;  ///< whether the outermost quotation is a note of the author's own; nothing before its text
  std::vector<std::optional<Mood>> list_moods_;
  std::vector<std::optional<Mood>> item_moods_;
};

}  // namespace

void add_markdown(FileFacts& facts, std::string_view markdown, std::uint32_t first_line) {
  if (markdown.size() > max_size) {
    facts.problem("Markdown longer than 2 MB: the rest was not read", first_line);
    markdown = markdown.substr(0, max_size);
  }
  const auto tree = parse_markdown(defused_markdown(markdown));
  const auto line_ends = static_cast<std::uint32_t>(std::count(markdown.begin(), markdown.end(), '\n'));
  MarkdownWriter(facts, first_line).write(tree.get(), first_line + line_ends);
}

void extract_markdown(FileFacts& facts) {
  const std::string_view text = facts.file().bytes;
  const auto matter = find_front_matter(text);
  add_front_matter(facts, matter.yaml, 2);
  add_markdown(facts, text.substr(matter.size), 1 + matter.lines);
}

}  // namespace mlready
