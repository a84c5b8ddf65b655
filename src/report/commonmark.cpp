#include "report/commonmark.h"

#include <cmark-gfm-core-extensions.h>

#include <mutex>

namespace mlready {
namespace {

using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

}  // namespace

// The library registers its extensions in global lists, and marks their characters in a global table while it parses.
MarkdownNode parse_commonmark(std::string_view markdown) {
  static std::mutex library;
  const std::lock_guard lock(library);
  cmark_gfm_core_extensions_ensure_registered();
  const Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT), cmark_parser_free);
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return {cmark_parser_finish(parser.get()), cmark_node_free};
}

std::vector<cmark_node*> nodes_below(cmark_node* root) {
  std::vector<cmark_node*> nodes;
  const Iterator iterator(cmark_iter_new(root), cmark_iter_free);
  while (const auto event = cmark_iter_next(iterator.get())) {
    if (event == CMARK_EVENT_DONE) break;
    if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(iterator.get()));
  }
  return nodes;
}

}  // namespace mlready
