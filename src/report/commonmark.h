#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string_view>
#include <vector>

namespace mlready {

using MarkdownNode = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

/// The tree of `markdown`, with the tables of GitHub. May be called from several threads.
MarkdownNode parse_commonmark(std::string_view markdown);

/// `root` and all nodes below it, in the order of the text.
std::vector<cmark_node*> nodes_below(cmark_node* root);

}  // namespace mlready
