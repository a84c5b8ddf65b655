#include "report/markdown_remedy.h"

#include <re2/re2.h>

#include <algorithm>

#include "report/commonmark.h"
#include "report/escape.h"
#include "report/url.h"

namespace mlready {
namespace {

/// A paragraph that comes after the remedy: found as such only where the remedy has closed what it opened.
constexpr std::string_view next_paragraph = "next";

std::string_view view_of(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// Mentions and references (GitHub, GitLab) are found in plain text.
bool has_reference(std::string_view text) {
  static const RE2 reference(R"((?:^|\W)(?:@[A-Za-z0-9]|#[0-9]))");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), reference);
}

bool is_harmless(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_IMAGE:
      return false;
    case CMARK_NODE_LINK:
      return is_https_url(view_of(cmark_node_get_url(node)));
    case CMARK_NODE_TEXT:
      return !has_reference(view_of(cmark_node_get_literal(node)));
    default:
      return true;
  }
}

bool is_next_paragraph(cmark_node* node) {
  if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH) return false;
  auto* text = cmark_node_first_child(node);
  return text == cmark_node_last_child(node) && view_of(cmark_node_get_literal(text)) == next_paragraph;
}

bool may_stand(const std::string& remedy) {
  const auto tree = parse_commonmark(remedy + "\n\n" + std::string(next_paragraph) + "\n");
  return is_next_paragraph(cmark_node_last_child(tree.get())) &&
         std::ranges::all_of(nodes_below(tree.get()), is_harmless);
}

}  // namespace

std::string markdown_remedy(std::string_view remedy) {
  auto shown = visible_lines(remedy);
  return may_stand(shown) ? shown : markdown_code_block(shown);
}

}  // namespace mlready
