#include "extract/python/route_arguments.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/python/string_literal.h"

namespace mlready::python {

std::optional<Argument> keyword_argument(std::span<const Argument> arguments,
                                         std::initializer_list<std::string_view> keywords) {
  for (const auto& argument : arguments) {
    if (std::find(keywords.begin(), keywords.end(), argument.keyword) != keywords.end()) return argument;
  }
  return std::nullopt;
}

std::optional<Argument> positional_argument(std::span<const Argument> arguments, std::size_t index) {
  for (const auto& argument : arguments) {
    if (argument.keyword.empty() && index-- == 0) return argument;
  }
  return std::nullopt;
}

std::string_view path_of(const Argument& argument) {
  const bool formatted = !argument.literal && argument.text.size() >= 3 && (argument.text.front() | 0x20) == 'f' &&
                         (argument.text.back() == '"' || argument.text.back() == '\'');
  return formatted ? string_content(argument.text) : argument.text;
}

std::vector<std::string_view> methods_of(std::span<const Argument> arguments) {
  std::vector<std::string_view> methods;
  const auto argument = keyword_argument(arguments, {"methods", "method"});
  if (argument && argument->literal) return {argument->text};
  std::string_view rest = argument ? argument->text : std::string_view{};
  for (;;) {
    rest.remove_prefix(std::min(rest.find_first_of("\"'"), rest.size()));
    if (rest.empty()) break;
    const auto end = rest.find(rest.front(), 1);
    if (end == std::string_view::npos) break;
    methods.push_back(rest.substr(1, end - 1));
    rest.remove_prefix(end + 1);
  }
  if (methods.empty()) methods.emplace_back();
  return methods;
}

std::string_view http_method(std::string_view verb) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> methods = {
      {{"get", "GET"},
       {"post", "POST"},
       {"put", "PUT"},
       {"delete", "DELETE"},
       {"patch", "PATCH"},
       {"head", "HEAD"},
       {"options", "OPTIONS"},
       {"websocket", "WEBSOCKET"}}};
  const auto found = std::find_if(methods.begin(), methods.end(), [&](const auto& one) { return one.first == verb; });
  return found == methods.end() ? std::string_view{} : found->second;
}

}  // namespace mlready::python
