#include <re2/re2.h>

#include <array>

#include "base/glob.h"
#include "base/text.h"
#include "scaffold/detect.h"
#include "scaffold/facts_of_code.h"
#include "scaffold/plain_text.h"

namespace mlready {
namespace {

constexpr std::size_t most_routes = 40;

struct KnownFramework {
  std::string_view constructor;
  WebFramework framework;
  std::string_view name;
  std::string_view port;  ///< that it listens on by default
};

constexpr auto frameworks =
    std::to_array<KnownFramework>({{"fastapi.FastAPI", WebFramework::fastapi, "FastAPI", "8000"},
                                   {"flask.Flask", WebFramework::flask, "Flask", "5000"},
                                   {"starlette.applications.Starlette", WebFramework::other, "Starlette", "8000"},
                                   {"litestar.Litestar", WebFramework::other, "Litestar", "8000"},
                                   {"sanic.Sanic", WebFramework::other, "Sanic", "8000"},
                                   {"quart.Quart", WebFramework::other, "Quart", "5000"}});

bool finds(std::string_view text, const RE2& expression) {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression);
}

/// What stands in the first group, where the expression matches.
std::string found_in(std::string_view text, const RE2& expression) {
  std::string found;
  RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression, &found);
  return found;
}

/// "src/service/app.py" as Python imports it: "service.app".
std::string module_of(std::string_view path) {
  std::string module(path.substr(0, path.rfind('.')));
  if (module.starts_with("src/")) module.erase(0, 4);
  std::ranges::replace(module, '/', '.');
  return module;
}

/// The variable that the call on these lines is assigned to.
std::string_view assigned_name(const FileFacts& facts, Lines lines) {
  for (const auto& fact : facts.facts()) {
    const auto* assignment = std::get_if<Assignment>(&fact.payload);
    if (assignment != nullptr && fact.lines.first <= lines.first && lines.last <= fact.lines.last) {
      return assignment->target;
    }
  }
  return "app";
}

void find_framework(ServiceContext& service, const FactStore& store) {
  for_each_own<Call>(store, [&](const Call& call, const FileFacts& facts, Lines lines) {
    const auto known = std::ranges::find(frameworks, call.name, &KnownFramework::constructor);
    if (known == frameworks.end() || !service.file.empty() || !is_plain_path(facts.file().path)) return;
    service.framework = known->framework;
    service.framework_name = known->name;
    service.file = facts.file().path;
    service.port = known->port;
    auto application = module_of(service.file) + ":" + std::string(assigned_name(facts, lines));
    if (is_plain_application(application)) service.application = std::move(application);
  });
}

/// How the servers' own commands and instructions of images name the application and the port.
void find_start(ServiceContext& service, const FactStore& store) {
  static const RE2 server(R"((?:uvicorn|gunicorn|hypercorn|granian)\b.*?([A-Za-z_][\w.]*:[A-Za-z_]\w*))");
  static const RE2 option(R"((?:--port[ =",]+|(?:0\.0\.0\.0|127\.0\.0\.1):)(\d{2,5})\b)");
  const auto look = [&](std::string_view text) {
    if (const auto found = found_in(text, server); is_plain_application(found)) service.application = found;
    if (const auto found = found_in(text, option); !found.empty() && finds(text, server)) service.port = found;
  };
  for_each_own<Command>(store, [&](const Command& command, const FileFacts&, Lines) { look(command.text); });
  static const RE2 port(R"(^(\d{2,5})(?:/tcp)?\b)");
  for_each_own<ImageInstruction>(store, [&](const ImageInstruction& one, const FileFacts&, Lines) {
    if (one.instruction == "CMD" || one.instruction == "ENTRYPOINT") look(one.value);
    if (const auto found = found_in(one.value, port); one.instruction == "EXPOSE" && !found.empty()) {
      service.port = found;
    }
  });
}

void add_routes(ServiceContext& service, const FactStore& store) {
  for_each_own<Route>(store, [&](const Route& route, const FileFacts&, Lines) {
    if (service.routes.size() >= most_routes || !is_plain_route(route.path)) return;
    ServedRoute served{std::string(route.method.empty() ? "GET" : route.method), std::string(route.path),
                       is_plain_path(route.handler) ? std::string(route.handler) : std::string()};
    const bool known = std::ranges::any_of(
        service.routes, [&](const ServedRoute& one) { return one.method == served.method && one.path == served.path; });
    if (!known && is_plain_label(to_lower(served.method))) service.routes.push_back(std::move(served));
  });
}

/// The first route of that method whose path matches; empty where there is none.
std::string route_like(const ServiceContext& service, std::string_view method, const RE2& expression) {
  for (const auto& route : service.routes) {
    if (route.method == method && !has_parameters(route.path) && finds(route.path, expression)) return route.path;
  }
  return {};
}

}  // namespace

ServiceContext detect_service(const FactStore& store, const Report& report) {
  static const RE2 health(R"((?i)/_*(health\w*|ready\w*|live\w*|ping|status)(/\w+)?/?$)");
  static const RE2 predict(R"((?i)(predict|infer|score|classif|generat|recommend|estimat|embed|detect|invocations))");
  static const RE2 any(".");
  ServiceContext service;
  service.serves = std::ranges::any_of(report.traits,
                                       [](const TraitFinding& one) { return one.trait == Trait::serves && one.value; });
  find_framework(service, store);
  find_start(service, store);
  add_routes(service, store);
  service.health_path = route_like(service, "GET", health);
  service.predict_path = route_like(service, "POST", predict);
  if (service.predict_path.empty()) service.predict_path = route_like(service, "POST", any);
  if (service.port.empty()) service.port = "8000";
  return service;
}

}  // namespace mlready
