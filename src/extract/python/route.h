#pragma once

#include "mlready/file_facts.h"

namespace mlready::python {

/// Adds the routes that a call registers: Django's `path`, Flask's `add_url_rule`, aiohttp's `add_get`, gRPC's
/// `add_…Servicer_to_server`, and so on.
void add_call_routes(FileFacts& facts, const Call& call, Lines lines, ScopeIndex scope);

/// Adds the routes that a decorator registers: `@app.get("/x")`, `@app.route("/x", methods=["POST"])`, `@bentoml.api`, …
void add_decorator_routes(FileFacts& facts, const Decorator& decorator, Lines lines, ScopeIndex scope);

}  // namespace mlready::python
