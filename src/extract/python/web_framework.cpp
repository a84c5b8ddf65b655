#include "extract/python/web_framework.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mlready::python {
namespace {

// Package, and the framework it belongs to.
constexpr std::array<std::pair<std::string_view, std::string_view>, 27> packages = {{
    {"aiohttp.web", "aiohttp"},
    {"apiflask", "flask"},
    {"azure.functions", "azure-functions"},
    {"bentoml", "bentoml"},
    {"blacksheep", "blacksheep"},
    {"bottle", "bottle"},
    {"chalice", "chalice"},
    {"django", "django"},
    {"falcon", "falcon"},
    {"fastapi", "fastapi"},
    {"flask", "flask"},
    {"flask_openapi3", "flask"},
    {"flask_restful", "flask-restful"},
    {"flask_restplus", "flask-restx"},
    {"flask_restx", "flask-restx"},
    {"flask_smorest", "flask"},
    {"grpc", "grpc"},
    {"litestar", "litestar"},
    {"ninja", "django"},
    {"quart", "quart"},
    {"ray.serve", "ray-serve"},
    {"rest_framework", "django"},
    {"robyn", "robyn"},
    {"sanic", "sanic"},
    {"starlette", "starlette"},
    {"starlite", "litestar"},
    {"tornado", "tornado"},
}};

}  // namespace

std::string_view web_framework_of(std::string_view name) {
  const auto found = std::find_if(packages.begin(), packages.end(), [&](const auto& package) {
    const std::string_view prefix = package.first;
    return name.substr(0, prefix.size()) == prefix && (name.size() == prefix.size() || name[prefix.size()] == '.');
  });
  if (found != packages.end()) return found->second;
  return name == "aiohttp" ? std::string_view("aiohttp") : std::string_view{};
}

}  // namespace mlready::python
