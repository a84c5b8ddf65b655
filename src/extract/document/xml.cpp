#include <algorithm>
#include <pugixml.hpp>
#include <string>

#include "base/text.h"
#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"

namespace mlready {
namespace {

bool is_text(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool has_elements(const pugi::xml_node& element) {
  for (const auto& child : element.children()) {
    if (child.type() == pugi::node_element) return true;
  }
  return false;
}

class XmlWalk {
 public:
  explicit XmlWalk(FileFacts& facts)
      : facts_(&facts), text_(without_byte_order_mark(facts.file().bytes)), lines_(text_), builder_(facts) {}

  std::vector<const Node*> read() {
    pugi::xml_document document;
    const auto result = document.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
      facts_->problem("XML: " + std::string(result.description()),
                      lines_.line_at(static_cast<std::size_t>(result.offset)));
    }
    if (!builder_.begin(Node::Kind::mapping, 1)) return {};
    for (const auto& child : document.children()) visit(child);
    return {builder_.finish()};
  }

 private:
  // The recursion is bounded: the builder refuses what nests deeper than its limit.
  void visit(const pugi::xml_node& node) {
    const auto line = line_of(node);
    if (node.type() == pugi::node_element) {
      builder_.key(facts_->keep(node.name()), line);
      visit_element(node, line);
    } else if (is_text(node)) {
      builder_.key("#text", line);
      put_text(node.value(), line);
    }
  }

  void visit_element(const pugi::xml_node& element, std::uint32_t line) {
    if (!element.first_attribute() && !has_elements(element)) return put_text(element.child_value(), line);
    if (!builder_.begin(Node::Kind::mapping, line)) return void(builder_.null(line));
    for (const auto& attribute : element.attributes()) {
      builder_.key(facts_->keep("@" + std::string(attribute.name())), line);
      put_text(attribute.value(), line);
    }
    for (const auto& child : element.children()) visit(child);
    builder_.end();
  }

  void put_text(std::string_view text, std::uint32_t line) {
    const auto trimmed = trim(text);
    const auto breaks = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    builder_.scalar(facts_->keep(trimmed), {line, line + breaks});
  }

  std::uint32_t line_of(const pugi::xml_node& node) const {
    const auto offset = node.offset_debug();
    return lines_.line_at(offset < 0 ? 0 : static_cast<std::size_t>(offset));
  }

  FileFacts* facts_;
  std::string_view text_;
  LineIndex lines_;
  DocumentBuilder builder_;
};

}  // namespace

std::vector<const Node*> read_xml(FileFacts& facts) {
  return XmlWalk(facts).read();
}

}  // namespace mlready
