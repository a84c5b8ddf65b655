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
      result_.text += view_of(cmark_node_get_literal(node));
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      result_.text += '\n';
    } else if (type == CMARK_NODE_HTML_INLINE) {
      html(view_of(cmark_node_get_literal(node)));
    } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE || is_struck(node)) {
      starts_.push_back(result_.text.size());
    }
    run_ = result_.text.size();
  }

  void leave(cmark_node* node) {
    const auto type = cmark_node_get_type(node);
    const bool struck = is_struck(node);
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE && !struck) return;
    if (type != CMARK_NODE_LINK) end_run();
    const auto start = starts_.back();
    starts_.pop_back();
    auto text = result_.text.substr(start);
    if (struck) {
      result_.struck += (result_.struck.empty() ? "" : " ") + text;
      cut(start);
    } else {
      add_link(view_of(cmark_node_get_url(node)), std::move(text), type == CMARK_NODE_IMAGE, start);
    }
    run_ = result_.text.size();
  }

  void add_link(std::string_view target, std::string text, bool image, std::size_t start) {
    const auto line = line_ends(std::string_view(result_.text).substr(0, start));
    if (image || is_bare_url(text)) cut(start);
    if (text.empty() && !result_.links.empty() && result_.links.back().image) text = result_.links.back().text;
    result_.links.push_back({std::string(target), std::move(text), image, line});
  }

  void add(std::string_view literal) { result_.text += literal; }

  /// Removes the text from `start` on, but for its line ends.
  void cut(std::size_t start) {
    const auto lines = line_ends(std::string_view(result_.text).substr(start));
    result_.text.resize(start);
    result_.text.append(lines, '\n');
  }

  /// Takes bare URLs out of the text that was gathered since the last other node.
  void end_run() {
    if (starts_.empty()) take_bare_urls(result_.text, run_, result_.links);
    run_ = result_.text.size();
  }

  void html(std::string_view literal) {
    HtmlTokens tokens(literal);
    HtmlToken token;
    const auto line = line_ends(result_.text);
    while (tokens.next(token)) {
      if (token.name == "br") result_.text += ' ';
      const auto target = token.attribute(token.name == "img" ? "src" : "href");
      if ((token.name != "img" && token.name != "a") || target.empty()) continue;
      result_.links.push_back({std::string(target), std::string(token.attribute("alt")), token.name == "img", line});
    }
    result_.text.append(line_ends(literal), '\n');
  }

  InlineText result_;
  std::vector<std::size_t> starts_;  ///< where the text of the links, pictures and struck parts that are open starts
  std::size_t run_ = 0;              ///< where the current run of text nodes starts
};

}  // namespace

InlineText read_inline_text(cmark_node* block) {
  return InlineReader().read(block);
}

}  // namespace mlready
