#include "report/html/remedy.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include "base/text.h"
#include "report/commonmark.h"
#include "report/escape.h"
#include "report/url.h"

namespace mlready::html {
namespace {

constexpr int lowest_page_heading = 5;

/// Puts the children of `node` in its place; the caller frees it.
void replace_by_children(cmark_node* node) {
  while (auto* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
  cmark_node_unlink(node);
}

/// A picture would be fetched: what it shows is linked instead.
void replace_by_link(cmark_node* picture) {
  auto* link = cmark_node_new(CMARK_NODE_LINK);
  cmark_node_set_url(link, cmark_node_get_url(picture));
  while (auto* child = cmark_node_first_child(picture)) cmark_node_append_child(link, child);
  cmark_node_insert_before(picture, link);
  cmark_node_unlink(picture);
}

/// Makes the tree of a remedy harmless and fit for its place in the page.
void tame(cmark_node* root) {
  std::vector<MarkdownNode> removed;
  for (auto* node : nodes_below(root)) {
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HEADING) {
      cmark_node_set_heading_level(node, std::min(6, lowest_page_heading + cmark_node_get_heading_level(node)));
    }
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE) continue;
    const auto* address = cmark_node_get_url(node);
    const bool linked = address != nullptr && is_https_url(address);
    if (linked && type == CMARK_NODE_LINK) continue;
    linked ? replace_by_link(node) : replace_by_children(node);
    removed.emplace_back(node, cmark_node_free);
  }
}

}  // namespace

Markup from_markdown(std::string_view markdown) {
  const auto tree = parse_commonmark(visible_lines(markdown));
  tame(tree.get());
  const std::unique_ptr<char, decltype(&std::free)> html(cmark_render_html(tree.get(), CMARK_OPT_DEFAULT, nullptr),
                                                         std::free);
  return Markup::trusted(html.get());
}

Markup lead_of_markdown(std::string_view markdown) {
  const auto whole = trim(markdown);
  std::string lead(whole.substr(0, whole.find("\n\n")));
  // What the colon leads to, an example, is not part of the lead.
  if (lead.ends_with(':')) lead.back() = '.';
  return from_markdown(lead);
}

}  // namespace mlready::html
