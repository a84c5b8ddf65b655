#include "extract/prose/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <mutex>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t max_prefix = 512;    // bytes of quote and list markers and indentation before a line's text
constexpr std::size_t max_markers = 64;    // quote and list markers among them
constexpr std::size_t max_cells = 128;     // cells of a table row
constexpr std::size_t max_openings = 256;  // `<?` and `<!` of a document
constexpr std::size_t max_images = 500;    // `![` without a blank line between them

struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

struct Prefix {
  std::size_t size = 0;     ///< bytes of container markers and of white space around them
  std::size_t markers = 0;  ///< a list marker is one only before white space: an underline of dashes has none
};

Prefix container_prefix(std::string_view line) {
  constexpr std::string_view parts = ">-*+.) \t0123456789";
  Prefix prefix;
  prefix.size = std::min(line.find_first_not_of(parts), line.size());
  for (std::size_t i = 0; i < prefix.size; ++i) {
    const bool before_blank = i + 1 == line.size() || is_blank(line[i + 1]);
    const bool digit = line[i] >= '0' && line[i] <= '9';
    if (line[i] == '>' || (before_blank && !digit && !is_blank(line[i]))) ++prefix.markers;
  }
  return prefix;
}

/// Appends lines, with blanks for the cell borders, the openings and the images that are too many.
class Defuser {
 public:
  explicit Defuser(std::string& result) : result_(result) {}

  void append(std::string_view line) {
    std::size_t cells = 0;
    if (trim(line).empty()) images_ = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char next = i + 1 < line.size() ? line[i + 1] : ' ';
      const bool opening = line[i] == '<' && (next == '?' || next == '!');
      const bool image = line[i] == '!' && next == '[';
      const bool harmful = (line[i] == '|' && ++cells > max_cells) || (opening && ++openings_ > max_openings) ||
                           (image && ++images_ > max_images);
      result_ += harmful ? ' ' : line[i];
    }
  }

 private:
  std::string& result_;
  std::size_t openings_ = 0;
  std::size_t images_ = 0;
};

}  // namespace

// The library registers its extensions in global lists and, while it parses with one, marks the extension's characters
// in a global table: two parsers at once would see each other's marks.
MarkdownTree parse_markdown(std::string_view markdown) {
  static std::mutex library;
  const std::lock_guard lock(library);
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
  for (const char* name : {"table", "strikethrough", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return MarkdownTree(cmark_parser_finish(parser.get()));
}

std::string defused_markdown(std::string_view markdown) {
  std::string result;
  result.reserve(markdown.size());
  Defuser defuser(result);
  while (!markdown.empty()) {
    const auto end = markdown.find('\n');
    auto line = markdown.substr(0, end);
    const auto prefix = container_prefix(line);
    if (prefix.size > max_prefix || prefix.markers > max_markers) line.remove_prefix(prefix.size);
    defuser.append(line);
    if (end == std::string_view::npos) break;
    result += '\n';
    markdown.remove_prefix(end + 1);
  }
  return result;
}

}  // namespace mlready
