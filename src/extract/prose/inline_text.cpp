#include "extract/prose/inline_text.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "extract/prose/bare_links.h"
#include "extract/prose/html_tokens.h"

namespace mlready {
namespace {

struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string_view view_of(const char* text) {
  return text == nullptr ? std::string_view{} : std::string_view(text);
}

std::uint32_t line_ends(std::string_view text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

bool is_struck(cmark_node* node) {
  return view_of(cmark_node_get_type_string(node)) == "strikethrough";
}

/// Links, pictures and struck parts nested deeper than this are plain text: each takes a copy of all that is in it.
constexpr std::size_t most_nested = 16;

/// A place in the text: the number of bytes and of line ends before it.
struct Place {
  std::size_t size = 0;
  std::uint32_t line = 0;
};

class InlineReader {
 public:
  InlineText read(cmark_node* block) {
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(block));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      auto* node = cmark_iter_get_node(iterator.get());
      if (node == block) continue;
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
    end_run();
    return std::move(result_);
  }

 private:
  void enter(cmark_node* node) {
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT) {
      add(view_of(cmark_node_get_literal(node)));
      return;
    }
    end_run();
    if (type == CMARK_NODE_CODE) {
      add(view_of(cmark_node_get_literal(node)));
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      add("\n");
    } else if (type == CMARK_NODE_HTML_INLINE) {
      html(view_of(cmark_node_get_literal(node)));
    } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE || is_struck(node)) {
      starts_.push_back({result_.text.size(), lines_});
    }
    start_run();
  }

  void leave(cmark_node* node) {
    const auto type = cmark_node_get_type(node);
    const bool struck = is_struck(node);
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE && !struck) return;
    if (type != CMARK_NODE_LINK) end_run();
    const auto start = starts_.back();
    starts_.pop_back();
    if (starts_.size() >= most_nested) return start_run();
    auto text = result_.text.substr(start.size);
    if (struck) {
      result_.struck += (result_.struck.empty() ? "" : " ") + text;
      cut(start.size);
    } else {
      add_link(view_of(cmark_node_get_url(node)), std::move(text), type == CMARK_NODE_IMAGE, start);
    }
    start_run();
  }

  void add_link(std::string_view target, std::string text, bool image, Place start) {
    if (image || is_bare_url(text)) cut(start.size);
    if (text.empty() && !result_.links.empty() && result_.links.back().image) text = result_.links.back().text;
    result_.links.push_back({std::string(target), std::move(text), image, start.line});
  }

  void add(std::string_view literal) {
    result_.text += literal;
    lines_ += line_ends(literal);
  }

  /// Removes the text from `start` on, but for its line ends.
  void cut(std::size_t start) {
    const auto lines = line_ends(std::string_view(result_.text).substr(start));
    result_.text.resize(start);
    result_.text.append(lines, '\n');
  }

  /// Takes bare URLs out of the text that was gathered since the last other node.
  void end_run() {
    if (starts_.empty()) take_bare_urls(result_.text, run_.size, run_.line, result_.links);
    start_run();
  }

  void start_run() { run_ = {result_.text.size(), lines_}; }

  void html(std::string_view literal) {
    HtmlTokens tokens(literal);
    HtmlToken token;
    while (tokens.next(token)) {
      if (token.name == "br") add(" ");
      const auto target = token.attribute(token.name == "img" ? "src" : "href");
      if ((token.name != "img" && token.name != "a") || target.empty()) continue;
      result_.links.push_back({std::string(target), std::string(token.attribute("alt")), token.name == "img", lines_});
    }
    add(std::string(line_ends(literal), '\n'));
  }

  InlineText result_;
  std::uint32_t lines_ = 0;    ///< line ends in the text so far
  std::vector<Place> starts_;  ///< where the text of the links, pictures and struck parts that are open starts
  Place run_;                  ///< where the current run of text nodes starts
};

}  // namespace

InlineText read_inline_text(cmark_node* block) {
  return InlineReader().read(block);
}

}  // namespace mlready
