#pragma once

#include <yaml.h>

#include <new>
#include <string_view>

namespace mlready {

/// libyaml's parser over a piece of text. The text must outlive it.
class YamlEvents {
 public:
  explicit YamlEvents(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) fail_without_memory();
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  YamlEvents(const YamlEvents&) = delete;
  YamlEvents& operator=(const YamlEvents&) = delete;
  ~YamlEvents() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }

  /// The next event, which lives until the next call; null on an error of the text. Throws where there is no memory.
  const yaml_event_t* next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_) != 0) return &event_;
    if (parser_.error == YAML_MEMORY_ERROR) fail_without_memory();
    return nullptr;
  }

  std::string_view error() const { return parser_.problem == nullptr ? "unknown error" : parser_.problem; }
  const yaml_mark_t& error_place() const { return parser_.problem_mark; }

 private:
  /// As `operator new` does.
  [[noreturn]] static void fail_without_memory() {
    if (const auto handler = std::get_new_handler()) handler();
    throw std::bad_alloc();
  }

  yaml_parser_t parser_{};
  yaml_event_t event_{};
};

/// Whether a plain scalar stands for nothing: https://yaml.org/type/null.html
inline bool means_null(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

}  // namespace mlready
