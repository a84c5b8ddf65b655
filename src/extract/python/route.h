#pragma once

#include <string_view>

#include "mlready/file_facts.h"

namespace mlready::python {

/// Where a route may be registered, and what is known there.
struct RouteSite {
  FileFacts& facts;
  Lines lines;
  ScopeIndex scope = 0;
  std::string_view imported_framework;  ///< web framework that the file imports; may be empty
};

/// Adds the routes that a call registers: Django's `path`, Flask's `add_url_rule`, aiohttp's `add_get`, gRPC's
/// `add_…Servicer_to_server`, and so on.
void add_call_routes(const RouteSite& site, const Call& call);

/// Adds the routes that a decorator registers: `@app.get("/x")`, `@app.route("/x", methods=["POST"])`, `@bentoml.api`,
/// … The framework may be unknown where the application object comes from another file; then the path must start with
/// '/'.
void add_decorator_routes(const RouteSite& site, const Decorator& decorator);

/// Adds the routes of a list as Tornado takes it: `[(r"/predict", PredictHandler), …]`.
/// @param text source text of an expression; anything but a list in square brackets gives no routes
void add_handler_list_routes(const RouteSite& site, std::string_view text);

}  // namespace mlready::python
