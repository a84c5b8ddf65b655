#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>

namespace mlready {

struct MarkdownTreeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};

/// The root of a parsed document; lines are counted from 1.
using MarkdownTree = std::unique_ptr<cmark_node, MarkdownTreeDeleter>;

/// Parses GitHub Flavored Markdown with tables, strikethrough and task lists. The autolink extension stays off: it
/// reads before its buffer up to 0.29.0.gfm.6 (CVE-2023-22485).
MarkdownTree parse_markdown(std::string_view markdown);

/// `markdown` without what makes cmark-gfm 0.29.0.gfm.6 take quadratic time (CVE-2023-22486, CVE-2023-24824,
/// CVE-2023-37463): block quotes and lists nested hundreds deep on one line, rows of thousands of cells, thousands of
/// unclosed `<?` and `<![CDATA[`, thousands of images in one paragraph. Other text stays as it is; lines stay where
/// they are.
std::string defused_markdown(std::string_view markdown);

}  // namespace mlready
