#include "scaffold/render.h"

#include <re2/re2.h>

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <set>

#include "base/text.h"

namespace mlready {
namespace {

namespace mustache = kainjow::mustache;

mustache::data data_of(const Placeholders& values) {
  mustache::data data;
  for (const auto& [name, value] : values.flags) data.set(name, value);
  for (const auto& [name, value] : values.texts) {
    data.set(name, value.empty() ? mustache::data(false) : mustache::data(value));
  }
  for (const auto& [name, elements] : values.lists) {
    mustache::data list(mustache::data::type::list);
    for (const auto& element : elements) {
      mustache::data one;
      for (const auto& [key, value] : element) one.set(key, value);
      list.push_back(one);
    }
    data.set(name, list);
  }
  return data;
}

/// Remembers what a template asks for and nothing is known by; Mustache itself takes it for empty.
class StrictContext : public mustache::context<std::string> {
 public:
  explicit StrictContext(const mustache::data* data) : context(data) {}

  const mustache::data* get(const std::string& name) const override {
    const auto* found = context::get(name);
    if (found == nullptr) unknown_.insert(name);
    return found;
  }

  const std::set<std::string>& unknown() const { return unknown_; }

 private:
  mutable std::set<std::string> unknown_;
};

constexpr char hidden_line_end = '\x1e';

/// Takes out lines that hold nothing but the tag of a section, as the specification of Mustache says; the library
/// leaves an empty one where the section does not appear. It is kept from its own way by hiding the line ends.
std::string without_tag_lines(std::string text) {
  static const RE2 tag_line("(?m)^[ \\t]*(<%[#^/][^%]+%>)[ \\t]*\n");
  RE2::GlobalReplace(&text, tag_line, "\\1");
  std::ranges::replace(text, '\n', hidden_line_end);
  return text;
}

}  // namespace

Result<std::string> render(const std::string& name, const std::string& text, const Placeholders& values) {
  mustache::mustache parsed("{{=<% %>=}}" + without_tag_lines(text));
  if (!parsed.is_valid()) return failure("the template is not valid: " + parsed.error_message(), name);
  parsed.set_custom_escape([](const std::string& value) { return value; });
  const auto data = data_of(values);
  StrictContext context(&data);
  auto result = parsed.render(context);
  std::ranges::replace(result, hidden_line_end, '\n');
  if (context.unknown().empty()) return result;
  return failure("unknown placeholder " + join({context.unknown().begin(), context.unknown().end()}, ", "), name);
}

}  // namespace mlready
