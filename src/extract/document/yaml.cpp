#include <algorithm>
#include <cctype>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/yaml_events.h"
#include "extract/document/document_builder.h"
#include "extract/document/readers.h"
#include "extract/document/source_text.h"
#include "extract/document/yaml_source.h"

namespace mlready {
namespace {

constexpr int most_resumptions = 20;

std::string_view text_of(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

class YamlReader {
 public:
  explicit YamlReader(FileFacts& facts)
      : facts_(&facts), source_(without_byte_order_mark(facts.file().bytes)), builder_(facts) {}

  std::vector<const Node*> read() {
    std::optional<std::size_t> from = 0;
    for (int i = 0; i <= most_resumptions && from; ++i) from = read_from(*from);
    finish_document();
    return std::move(documents_);
  }

 private:
  /// Reads on from an offset; gives the offset to resume at after an error, and nothing at the end.
  std::optional<std::size_t> read_from(std::size_t offset) {
    offset_ = offset;
    const auto before = source_.parsable().substr(0, offset);
    line_ = static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
    YamlEvents events(source_.parsable().substr(offset));
    for (const auto* event = events.next(); event != nullptr; event = events.next()) {
      facts_->spend(1);
      if (event->type == YAML_STREAM_END_EVENT) return std::nullopt;
      if (!handle(*event)) {
        facts_->problem("YAML: nested too deeply", line_of(event->start_mark));
        return std::nullopt;
      }
    }
    facts_->problem("YAML: " + std::string(events.error()), line_of(events.error_place()));
    return resumption(offset + events.error_place().index);
  }

  /// After an error: the next document, or the next key of the root mapping, which stays open for it.
  std::optional<std::size_t> resumption(std::size_t error) {
    const auto text = source_.parsable();
    for (auto at = text.find('\n', error); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      const auto line = text.substr(at + 1, text.find('\n', at + 1) - at - 1);
      if (line.starts_with("---")) return finish_document(), at + 1;
      const bool key = !line.empty() && (std::isalnum(static_cast<unsigned char>(line[0])) != 0 || line[0] == '_');
      if (!key || line.find(':') == std::string_view::npos) continue;
      while (builder_.depth() > 1) builder_.end();
      anchors_.resize(builder_.depth());
      skipped_depth_ = 0;
      resuming_ = builder_.depth() == 1;
      return at + 1;
    }
    return std::nullopt;
  }

  bool handle(const yaml_event_t& event) {
    if (skipped_depth_ > 0) return skip(event);
    switch (event.type) {
      case YAML_DOCUMENT_END_EVENT:
        finish_document();
        return true;
      case YAML_SCALAR_EVENT:
        on_scalar(event);
        return true;
      case YAML_ALIAS_EVENT:
        on_alias(event);
        return true;
      case YAML_MAPPING_START_EVENT:
        return on_start(event, Node::Kind::mapping, text_of(event.data.mapping_start.anchor),
                        text_of(event.data.mapping_start.tag));
      case YAML_SEQUENCE_START_EVENT:
        return on_start(event, Node::Kind::sequence, text_of(event.data.sequence_start.anchor),
                        text_of(event.data.sequence_start.tag));
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        on_end(event);
        return true;
      default:
        return true;
    }
  }

  void on_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    const std::string_view value(reinterpret_cast<const char*>(scalar.value), scalar.length);
    const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    const auto line = line_of(event.start_mark);
    if (builder_.expects_key()) return builder_.key(text_at(event, value), line);
    const bool block = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE;
    const auto first = block ? line + 1 : line;
    const auto* node = plain && means_null(value) && scalar.tag == nullptr
                           ? builder_.null(line)
                           : builder_.scalar(text_at(event, value), {first, std::max(first, last_line(event))}, !plain,
                                             facts_->keep(text_of(scalar.tag)));
    remember(text_of(scalar.anchor), node);
  }

  void on_alias(const yaml_event_t& event) {
    const auto found = nodes_.find(std::string(text_of(event.data.alias.anchor)));
    const auto* node = found == nodes_.end() ? nullptr : found->second;
    const auto line = line_of(event.start_mark);
    if (builder_.expects_key()) {
      builder_.key(node == nullptr ? std::string_view() : node->scalar, line);
    } else if (node == nullptr) {
      builder_.null(line);
    } else {
      builder_.alias(*node, line);
    }
  }

  bool on_start(const yaml_event_t& event, Node::Kind kind, std::string_view anchor, std::string_view tag) {
    if (resuming_ && kind == Node::Kind::mapping) {
      resuming_ = false;
      return true;
    }
    if (builder_.expects_key()) {  // a collection as a key has no name that a path could use
      builder_.key({}, line_of(event.start_mark));
      skipped_depth_ = 1;
      return true;
    }
    if (!builder_.begin(kind, line_of(event.start_mark), facts_->keep(tag))) return false;
    anchors_.emplace_back(anchor);
    return true;
  }

  void on_end(const yaml_event_t& event) {
    const bool flow = event.start_mark.index != event.end_mark.index;
    const auto* node = builder_.end(flow ? line_of(event.end_mark) : 0);
    if (anchors_.empty()) return;
    remember(anchors_.back(), node);
    anchors_.pop_back();
  }

  void remember(std::string_view anchor, const Node* node) {
    if (!anchor.empty()) nodes_[std::string(anchor)] = node;
  }

  /// False where what is passed over is nested too deeply: the parser's time for each token grows with the depth.
  bool skip(const yaml_event_t& event) {
    const bool start = event.type == YAML_MAPPING_START_EVENT || event.type == YAML_SEQUENCE_START_EVENT;
    const bool end = event.type == YAML_MAPPING_END_EVENT || event.type == YAML_SEQUENCE_END_EVENT;
    if (start) ++skipped_depth_;
    if (end) --skipped_depth_;
    return skipped_depth_ < DocumentBuilder::most_depth;
  }

  void finish_document() {
    const auto* document = builder_.finish();
    if (document != nullptr && document->kind != Node::Kind::null) documents_.push_back(document);
    anchors_.clear();
    nodes_.clear();
    resuming_ = false;
  }

  std::string_view text_at(const yaml_event_t& event, std::string_view value) {
    const TextRange range{offset_ + event.start_mark.index, offset_ + event.end_mark.index};
    const auto quotes = value.size() + 2 == range.end - range.begin ? 1U : 0U;
    const auto original = source_.original().substr(range.begin + quotes, value.size());
    if (original == value) return original;
    return facts_->keep(source_.restored(value, range));
  }

  std::uint32_t line_of(const yaml_mark_t& mark) const { return line_ + static_cast<std::uint32_t>(mark.line); }

  /// The line of the last visible character; a block scalar's end mark stands behind the blank lines that follow it.
  std::uint32_t last_line(const yaml_event_t& event) const {
    auto line = line_of(event.end_mark);
    const auto begin = offset_ + event.start_mark.index;
    for (auto at = offset_ + event.end_mark.index; at > begin; --at) {
      const char c = source_.parsable()[at - 1];
      if (c == '\n') --line;
      if (c != '\n' && c != ' ' && c != '\t') break;
    }
    return line;
  }

  FileFacts* facts_;
  YamlSource source_;
  DocumentBuilder builder_;
  std::vector<const Node*> documents_;
  std::vector<std::string> anchors_;  ///< of the open collections; empty for those without
  std::unordered_map<std::string, const Node*> nodes_;
  std::size_t offset_ = 0;
  std::uint32_t line_ = 1;
  std::size_t skipped_depth_ = 0;
  bool resuming_ = false;
};

}  // namespace

std::vector<const Node*> read_yaml(FileFacts& facts) {
  return YamlReader(facts).read();
}

}  // namespace mlready
