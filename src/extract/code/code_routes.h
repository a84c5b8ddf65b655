#pragma once

#include <span>
#include <string_view>

#include "extract/code/code_context.h"

namespace mlready {

/// Adds the route that a call registers: Express, Fastify, Koa, Hono; net/http, gin, echo, chi, fiber; ASP.NET minimal
/// APIs; axum, actix-web; Ktor; cpp-httplib, Crow. A call that only looks alike (an HTTP client's) adds none.
void add_called_route(CodeContext& context, const Call& call, Lines lines);

/// Adds the routes that annotations give to `handler`: Spring, JAX-RS, Micronaut, ASP.NET controllers, NestJS,
/// actix-web, Rocket. The path of an annotated class is not put in front.
void add_annotated_routes(CodeContext& context, std::span<const PendingDecorator> decorators, std::string_view handler);

}  // namespace mlready
