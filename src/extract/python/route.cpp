#include "extract/python/route.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "extract/python/route_arguments.h"
#include "extract/python/string_literal.h"
#include "extract/python/web_framework.h"

namespace mlready::python {
namespace {

using Arguments = std::span<const Argument>;

std::string_view last_part(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

void add(const RouteSite& site, const Route& route) {
  site.facts.add(route, site.lines, site.scope);
}

/// A route for each method that the arguments name.
void add_with_methods(const RouteSite& site, Route route, Arguments arguments) {
  for (const auto method : methods_of(arguments)) {
    route.method = method;
    add(site, route);
  }
}

std::string_view text_of(const std::optional<Argument>& argument) {
  return argument ? argument->text : std::string_view{};
}

std::optional<Argument> path_argument(Arguments arguments) {
  const auto keyword = keyword_argument(arguments, {"path", "rule", "route", "uri", "url", "pattern"});
  return keyword ? keyword : positional_argument(arguments, 0);
}

/// Decorators of serving frameworks, which name no path.
bool add_serving_routes(const RouteSite& site, const Decorator& decorator, std::string_view framework) {
  const auto verb = last_part(decorator.name);
  if (framework == "bentoml" && (verb == "api" || verb == "service")) {
    constexpr std::size_t longest_name = 200;
    std::string path;
    if (verb == "api" && decorator.target.size() <= longest_name) path.append("/").append(decorator.target);
    add(site, {verb == "api" ? "POST" : "", site.facts.keep(path), framework, decorator.target});
    return true;
  }
  if (framework == "ray-serve" && (verb == "deployment" || verb == "ingress")) {
    add(site, {{}, text_of(keyword_argument(decorator.arguments, {"route_prefix"})), framework, decorator.target});
    return true;
  }
  return false;
}

/// `add_get(path, handler)`, `web.get(path, handler)`, `path(path, view)`, `Route(path, endpoint)`, `url(…)`.
void add_path_and_handler(const RouteSite& site, Arguments arguments, Route route) {
  const auto path = path_argument(arguments);
  const auto handler = keyword_argument(arguments, {"endpoint", "handler", "view", "view_func", "viewset"});
  if (!path) return;
  route.path = path_of(*path);
  route.handler = handler ? handler->text : text_of(positional_argument(arguments, 1));
  if (!route.method.empty()) return add(site, route);
  add_with_methods(site, route, arguments);
}

/// `add_route`, whose arguments every framework orders in its own way.
void add_in_any_order(const RouteSite& site, Arguments arguments, std::string_view framework) {
  Route route{{}, {}, framework, {}};
  for (const auto& argument : arguments) {
    const bool is_path = argument.literal && argument.text.substr(0, 1) == "/";
    if (is_path && route.path.empty()) route.path = argument.text;
    if (argument.literal && !is_path && argument.keyword.empty()) route.method = argument.text;
    if (!argument.literal && route.handler.empty() && argument.keyword != "methods") route.handler = argument.text;
  }
  if (route.path.empty()) return;
  if (!route.method.empty()) return add(site, route);
  add_with_methods(site, route, arguments);
}

/// `add_resource(Resource, "/x", "/y")`.
void add_resource(const RouteSite& site, Arguments arguments, std::string_view framework) {
  const auto resource = text_of(positional_argument(arguments, 0));
  for (std::size_t i = 1;; ++i) {
    const auto path = positional_argument(arguments, i);
    if (!path) return;
    if (!framework.empty() || path->text.starts_with('/')) add(site, {{}, path_of(*path), framework, resource});
  }
}

/// `add_GreeterServicer_to_server(Greeter(), server)`.
bool add_servicer(const RouteSite& site, const Call& call, std::string_view function) {
  constexpr std::string_view prefix = "add_";
  constexpr std::string_view suffix = "Servicer_to_server";
  if (!function.starts_with(prefix) || !function.ends_with(suffix)) return false;
  const auto service = function.substr(prefix.size(), function.size() - prefix.size() - suffix.size());
  add(site, {{}, service, "grpc", text_of(positional_argument(call.arguments, 0))});
  return true;
}

bool registers_path(std::string_view name, std::string_view framework, std::string_view function) {
  if (function == "register") return name.starts_with("rest_framework.");
  if (framework == "django") {
    return function == "path" || function == "re_path" || function == "url";
  }
  if (framework == "starlette" || framework == "fastapi") {
    return function == "Route" || function == "WebSocketRoute" || function == "Mount";
  }
  return framework == "tornado" && (function == "url" || function == "URLSpec");
}

}  // namespace

void add_call_routes(const RouteSite& site, const Call& call) {
  const auto function = last_part(call.name);
  const auto resolved = web_framework_of(call.name);
  const auto framework = resolved.empty() ? site.imported_framework : resolved;
  const auto arguments = call.arguments;
  if (add_servicer(site, call, function)) return;
  if (registers_path(call.name, resolved, function))
    return add_path_and_handler(site, arguments, {{}, {}, framework, {}});
  if (function == "add_resource") return add_resource(site, arguments, framework);
  if (function == "add_api_route") return add_path_and_handler(site, arguments, {{}, {}, framework, {}});
  if (function == "add_url_rule") {
    const auto view = keyword_argument(arguments, {"view_func"});
    const auto path = path_argument(arguments);
    if (!path) return;
    const Route route{{}, path_of(*path), framework, view ? view->text : text_of(positional_argument(arguments, 2))};
    return add_with_methods(site, route, arguments);
  }
  if (framework.empty()) return;
  if (function == "add_route" || call.name == "aiohttp.web.route") return add_in_any_order(site, arguments, framework);
  if (framework == "aiohttp") {
    const bool adds = function.starts_with("add_");
    const auto method = http_method(adds ? function.substr(4) : function);
    if (adds || (call.name.starts_with("aiohttp.web.") && arguments.size() >= 2 && !method.empty())) {
      return add_path_and_handler(site, arguments, {method, {}, framework, {}});
    }
  }
  if (call.name == "tornado.web.Application") {
    return add_handler_list_routes(site, text_of(positional_argument(arguments, 0)));
  }
  if (call.name == "ray.serve.run") {
    const auto prefix = keyword_argument(arguments, {"route_prefix"});
    add(site, {{}, prefix ? prefix->text : "/", framework, text_of(positional_argument(arguments, 0))});
  }
}

void add_decorator_routes(const RouteSite& site, const Decorator& decorator) {
  const auto resolved = web_framework_of(decorator.name);
  if (add_serving_routes(site, decorator, resolved)) return;
  const auto verb = last_part(decorator.name);
  const auto method = http_method(verb);
  const bool any_method = verb == "route" || verb == "api_route" || verb == "websocket_route";
  const auto path = path_argument(decorator.arguments);
  if ((method.empty() && !any_method) || !path) return;
  const auto written = path_of(*path);
  if (resolved.empty() && !written.starts_with('/')) return;
  const Route route{method, written, resolved.empty() ? site.imported_framework : resolved, decorator.target};
  if (!method.empty()) return add(site, route);
  add_with_methods(site, route, decorator.arguments);
}

void add_handler_list_routes(const RouteSite& site, std::string_view text) {
  if (text.substr(0, 1) != "[") return;
  RouteSite here = site;
  std::size_t counted = 0;
  for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    here.lines.first += static_cast<std::uint32_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                                              text.begin() + static_cast<std::ptrdiff_t>(open), '\n'));
    here.lines.last = here.lines.first;
    counted = open;
    auto quote = text.find_first_not_of(" \t\r\n", open + 1);
    if (quote != std::string_view::npos && (text[quote] | 0x20) == 'r') ++quote;
    if (quote >= text.size() || (text[quote] != '"' && text[quote] != '\'')) continue;
    const auto close = text.find(text[quote], quote + 1);
    if (close == std::string_view::npos) return;
    const auto comma = text.find_first_not_of(" \t\r\n", close + 1);
    if (comma == std::string_view::npos || text[comma] != ',') continue;
    const auto handler = text.substr(comma + 1, text.find_first_of(",)", comma + 1) - comma - 1);
    add(here, {{}, text.substr(quote + 1, close - quote - 1), "tornado", trim(handler)});
  }
}

}  // namespace mlready::python
