#include "extract/code/code_routes.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::string_view verbs = " get post put delete patch head options all any ";

std::string_view last_part(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

std::string_view receiver_of(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : name.substr(0, dot);
}

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return result;
}

/// The method that a function's name says: `get` and `Get` are GET; empty for `all`, `any` and other names.
std::string method_of(std::string_view name) {
  const auto lower = to_lower(name);
  return is_word_of(verbs, lower) && lower != "all" && lower != "any" ? upper(name) : std::string();
}

bool is_path(const Argument& argument) {
  return argument.literal && argument.text.substr(0, 1) == "/";
}

bool is_router(std::string_view receiver) {
  const auto name = to_lower(last_part(receiver));
  constexpr std::array<std::string_view, 11> parts = {"app", "router", "server", "fastify", "route",   "api",
                                                      "mux", "group",  "svr",    "engine",  "endpoint"};
  const bool known = std::any_of(parts.begin(), parts.end(), [&](auto part) { return contains(name, part); });
  return (known || is_word_of(" r e g v1 v2 s ", name)) && !contains(name, "axios") && !contains(name, "client");
}

/// The framework, by the modules that the file imports.
std::string_view framework_of(const CodeContext& context, std::string_view otherwise) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 20> modules = {
      {{"express", "express"},
       {"fastify", "fastify"},
       {"koa", "koa"},
       {"hono", "hono"},
       {"nestjs", "nestjs"},
       {"gin-gonic", "gin"},
       {"labstack/echo", "echo"},
       {"go-chi", "chi"},
       {"gofiber", "fiber"},
       {"gorilla/mux", "gorilla"},
       {"axum", "axum"},
       {"actix_web", "actix"},
       {"rocket", "rocket"},
       {"warp", "warp"},
       {"ktor", "ktor"},
       {"springframework", "spring"},
       {"micronaut", "micronaut"},
       {"ws.rs", "jax-rs"},
       {"httplib", "cpp-httplib"},
       {"crow", "crow"}}};
  for (const auto& [module, framework] : modules) {
    if (context.imports(module)) return framework;
  }
  return otherwise;
}

void add_route(CodeContext& context, std::string_view method, std::string_view path, std::string_view framework,
               std::string_view handler, Lines lines) {
  // Go 1.22 writes the method into the pattern: "GET /items/{id}".
  const auto space = path.find(" /");
  if (method.empty() && space != std::string_view::npos) {
    method = path.substr(0, space);
    path = path.substr(space + 1);
  }
  context.facts().add(Route{context.facts().keep(method), path, framework, handler}, lines, context.scope());
}

/// axum's `get(handler)` and actix-web's `web::get().to(handler)`: the method in the second argument of `route`.
std::string method_in(std::string_view argument) {
  for (const std::string_view verb : {"get", "post", "put", "delete", "patch"}) {
    const auto at = argument.find(std::string(verb) + "(");
    if (at != std::string_view::npos && (at == 0 || argument[at - 1] == ':')) return upper(verb);
  }
  return {};
}

void add_go_route(CodeContext& context, const Call& call, Lines lines) {
  const auto name = last_part(call.name);
  const auto& path = call.arguments[0];
  const bool pattern = path.literal && contains(path.text, "/");
  const bool http = is_word_of(" HandleFunc Handle ", name) && pattern;
  const bool verb = !method_of(name).empty() && is_path(path) && name != to_lower(name);
  if (!http && !verb) return;
  if (verb && last_part(receiver_of(call.name)) == "http") return;  // net/http's client
  add_route(context, http ? std::string() : method_of(name), path.text, framework_of(context, "net/http"),
            call.arguments.back().text, lines);
}

void add_verb_route(CodeContext& context, const Call& call, Lines lines, std::string_view otherwise) {
  const auto name = last_part(call.name);
  if (!is_word_of(verbs, to_lower(name)) || !is_path(call.arguments[0]) || !is_router(receiver_of(call.name))) return;
  add_route(context, method_of(name), call.arguments[0].text, framework_of(context, otherwise),
            call.arguments.back().text, lines);
}

void add_csharp_route(CodeContext& context, const Call& call, Lines lines) {
  const auto name = last_part(call.name);
  if (name.substr(0, 3) != "Map" || !call.arguments[0].literal) return;
  const auto what = name.substr(3);
  if (method_of(what).empty() && !is_word_of(" HealthChecks Methods Hub Group ", what)) return;
  add_route(context, method_of(what), call.arguments[0].text, "aspnet", call.arguments.back().text, lines);
}

void add_rust_route(CodeContext& context, const Call& call, Lines lines) {
  const auto name = last_part(call.name);
  const bool route = is_word_of(" route nest service resource ", name) && is_path(call.arguments[0]);
  if (!route) return;
  const auto handler = call.arguments.size() > 1 ? call.arguments[1].text : std::string_view{};
  add_route(context, method_in(handler), call.arguments[0].text, framework_of(context, "axum"), handler, lines);
}

void add_ktor_route(CodeContext& context, const Call& call, Lines lines) {
  if (!context.imports("ktor") || !is_word_of(verbs, call.name) || !is_path(call.arguments[0])) return;
  add_route(context, method_of(call.name), call.arguments[0].text, "ktor", {}, lines);
}

void add_cpp_route(CodeContext& context, const Call& call, Lines lines) {
  const bool crow = call.name == "CROW_ROUTE" && call.arguments.size() > 1;
  if (crow) return add_route(context, {}, call.arguments[1].text, "crow", {}, lines);
  if (call.arguments.size() > 1) add_verb_route(context, call, lines, "cpp-httplib");
}

/// The first positional argument, or the one called `value` or `path`.
std::string_view annotated_path(const Decorator& decorator) {
  for (const auto& argument : decorator.arguments) {
    if (argument.keyword.empty() || argument.keyword == "value" || argument.keyword == "path") {
      return argument.literal ? argument.text : trim(argument.text);
    }
  }
  return {};
}

/// The method that an annotation's name says: `GetMapping`, `HttpGet`, `Get`, `GET`, `get`; empty for others.
std::string annotated_method(std::string_view name) {
  constexpr std::string_view mapping = "Mapping";
  if (name.size() > mapping.size() && name.substr(name.size() - mapping.size()) == mapping) {
    return method_of(name.substr(0, name.size() - mapping.size()));
  }
  return method_of(name.substr(0, 4) == "Http" ? name.substr(4) : name);
}

std::string_view annotation_framework(const CodeContext& context) {
  if (context.language() == Language::csharp) return "aspnet";
  if (context.syntax().regex_literals) return "nestjs";
  return framework_of(context, context.language() == Language::rust ? "actix" : "spring");
}

}  // namespace

void add_called_route(CodeContext& context, const Call& call, Lines lines) {
  if (call.arguments.empty()) return;
  switch (context.language()) {
    case Language::go:
      return add_go_route(context, call, lines);
    case Language::javascript:
    case Language::typescript:
      return call.arguments.size() > 1 ? add_verb_route(context, call, lines, "express") : void();
    case Language::csharp:
      return add_csharp_route(context, call, lines);
    case Language::rust:
      return add_rust_route(context, call, lines);
    case Language::kotlin:
      return add_ktor_route(context, call, lines);
    case Language::cpp:
      return add_cpp_route(context, call, lines);
    default:
      return;
  }
}

void add_annotated_routes(CodeContext& context, std::span<const PendingDecorator> decorators,
                          std::string_view handler) {
  std::string_view separate_path;  // JAX-RS: @GET with @Path("/x")
  for (const auto& [decorator, lines] : decorators) {
    if (is_word_of(" Path Route ", last_part(decorator.name))) separate_path = annotated_path(decorator);
  }
  for (const auto& [decorator, lines] : decorators) {
    const auto name = last_part(decorator.name);
    const auto method = annotated_method(name);
    if (method.empty() && name != "RequestMapping") continue;
    const auto own = annotated_path(decorator);
    add_route(context, method, own.empty() ? separate_path : own, annotation_framework(context), handler, lines);
  }
}

}  // namespace mlready
