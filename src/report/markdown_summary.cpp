#include <fmt/format.h>

#include "report/formats.h"
#include "report/layout.h"
#include "report/markdown_page.h"
#include "report/markdown_parts.h"
#include "report/remarks.h"

// For a comment on a pull request: what a reviewer reads before the whole report, without excerpts of evidence.

namespace mlready {
namespace {

constexpr std::size_t few_claims = 5;

/// Characters that a comment on Bitbucket Cloud may have, the least of the platforms. Bytes are never fewer.
constexpr std::size_t most_bytes = 32768;

/// By this line a program finds the comment that it wrote before.
constexpr std::string_view marker = "<!-- mlready -->\n";

constexpr std::string_view cut_note = "This summary was cut to the length of a comment.\n\n";

std::string remainder(const Report& report) {
  std::string text;
  if (const auto count = items_of(report, Confidence::low).size(); count > 0) {
    text += fmt::format("Verdicts of low confidence, worth a look first: {}.\n", count);
  }
  if (!report.problems.empty()) text += fmt::format("Places that could not be read: {}.\n", report.problems.size());
  return text.empty() ? text : text + "\n";
}

}  // namespace

std::string render_markdown_summary(const Report& report) {
  const SourceLinks links(report.target.revision);
  std::vector<MarkdownBlock> blocks;
  blocks.push_back({std::string(marker) + "\n" + markdown_head(report, links, 2), {}});
  blocks.push_back({markdown_gate(report.gate), "**The gate failed.**\n\n"});
  blocks.push_back({markdown_areas(report), {}});
  blocks.push_back({markdown_first_steps(report, 3), {}});
  blocks.push_back({markdown_claims(report, links, 3, few_claims), {}});
  blocks.push_back({remainder(report), {}});
  return markdown_document(std::move(blocks), markdown_footer(report), std::string(cut_note), most_bytes);
}

}  // namespace mlready
