#include "support/catch.h"
#include "unit/extract/code/code_facts.h"

using mlready::Language;
using namespace code_test;  // NOLINT: the helpers are this file's vocabulary

TEST_CASE("Go: imports, functions, methods, types, calls, routes") {
  const auto facts = code_test::read(Language::go, R"GO(package main

import (
	"net/http"
	prom "github.com/prometheus/client_golang/prometheus/promhttp"
)

type Server struct {
	addr string
}

// Run serves until a signal comes.
func (s *Server) Run(ctx context.Context, port int) error {
	http.HandleFunc("/healthz", health)
	mux.HandleFunc("GET /items/{id}", s.item)
	http.Handle("/metrics", prom.Handler())
	signal.Notify(stop, syscall.SIGTERM)
	timeout := 30
	if err := srv.Shutdown(ctx); err != nil {
		log.Fatal(err)
	}
	resp, _ := http.Get("http://example.org/x")
	return nil
}

func main() { r := gin.Default(); r.GET("/predict", predict) }
)GO");
  CHECK(imports(facts) == Texts{"net/http", "github.com/prometheus/client_golang/prometheus/promhttp as prom"});
  CHECK(classes(facts) == Texts{"Server"});
  CHECK(definitions(facts) == Texts{"Server.Run(ctx: context.Context, port: int)", "main()"});
  CHECK(routes(facts) == Texts{"/healthz net/http health", "GET /items/{id} net/http s.item",
                               "/metrics net/http prom.Handler()", "GET /predict net/http predict"});
  CHECK(has(calls(facts), "signal.Notify(stop, syscall.SIGTERM)"));
  CHECK(assignments(facts) == Texts{"timeout=30"});
  CHECK(conditions(facts) == Texts{"err := srv.Shutdown(ctx); err != nil"});
  CHECK(comments(facts) == Texts{"Run serves until a signal comes."});
}

TEST_CASE("Go: a function's facts stand in its scope") {
  const auto facts = code_test::read(Language::go, "func (s Server) Stop() {\n\tclose()\n}\nvar x = open()\n");
  REQUIRE(facts.scopes().size() == 2);
  CHECK(facts.scopes()[1].qualified_name == "Server.Stop");
  CHECK(facts.scopes()[1].lines.last == 3);
  for (const auto& fact : facts.facts()) {
    if (const auto* call = std::get_if<mlready::Call>(&fact.payload))
      CHECK(fact.scope == (call->name == "close" ? 1 : 0));
  }
}

TEST_CASE("Rust: use trees, impl scopes, attributes, macros, axum and actix routes") {
  const auto facts = code_test::read(Language::rust, R"RS(
use std::sync::Arc;
use axum::{routing::{get, post as p}, Router};
use tower_http::*;

pub struct App<'a> { name: &'a str }

#[derive(Debug, Clone)]
enum Mode { A }

impl<'a> Service for App<'a> {
    fn run(&self, port: u16) -> Result<(), Error> {
        info!("listening on {}", port);
        let app = Router::new().route("/health", get(health)).layer(trace());
        let c = '"'; let s = r#"a "raw" string"#; let limit = 10;
        let v = x.iter().collect::<Vec<String>>();
        Ok(())
    }
}

#[get("/ready")]
async fn ready() -> impl Responder { "ok" }
)RS");
  CHECK(imports(facts) ==
        Texts{"std.sync:Arc", "axum.routing:get", "axum.routing:post as p", "axum:Router", "tower_http:*"});
  CHECK(classes(facts) == Texts{"App", "Mode"});
  CHECK(definitions(facts) == Texts{"App.run(&: self, port: u16)", "ready()"});
  CHECK(has(calls(facts), "info(listening on {}, port)"));
  CHECK(has(calls(facts), "Router.new.route(/health, get(health))"));
  CHECK(has(calls(facts), "x.iter.collect()"));
  CHECK(routes(facts) == Texts{"GET /health axum get(health)", "GET /ready axum ready"});
  CHECK(decorators(facts) == Texts{"derive -> Mode", "get -> ready"});
  CHECK(has(strings(facts), "a \"raw\" string"));
  CHECK(assignments(facts) == Texts{"c=\"", "s=a \"raw\" string", "limit=10"});
}

TEST_CASE("Java: imports, annotations, Spring routes, handlers, throw") {
  const auto facts = code_test::read(Language::java, R"J(
import static org.junit.Assert.assertEquals;
import java.util.*;
import org.springframework.web.bind.annotation.RestController;

/** Serves predictions. */
@RestController
public class Api extends Base implements Closeable, Runnable {
  private static final int LIMIT = 100;

  @GetMapping("/predict")
  public List<String> predict(@Valid Request request, int size) throws IOException {
    try {
      return new Model(LIMIT).score(request);
    } catch (IOException | SQLException e) {
      log.error("failed", e);
      throw new IllegalStateException("no model", e);
    } catch (Exception ignored) {
    }
    if (size > 3 && ready()) { return null; }
  }
}
)J");
  CHECK(imports(facts) == Texts{"org.junit.Assert.assertEquals", "java.util:*",
                                "org.springframework.web.bind.annotation.RestController"});
  CHECK(classes(facts) == Texts{"Api < Base, Closeable, Runnable"});
  CHECK(definitions(facts) == Texts{"Api.predict(request: @Valid Request, size: int)"});
  CHECK(decorators(facts) == Texts{"RestController -> Api", "GetMapping -> predict", "Valid -> "});
  CHECK(routes(facts) == Texts{"GET /predict spring predict"});
  CHECK(handlers(facts) == Texts{"IOException|SQLException logs reraises", "Exception silent"});
  CHECK(raises(facts) == Texts{"IllegalStateException"});
  CHECK(conditions(facts) == Texts{"size > 3 && ready()"});
  CHECK(has(calls(facts), "Model(LIMIT)"));
  CHECK(has(calls(facts), "Model.score(request)"));
  CHECK(assignments(facts) == Texts{"LIMIT=100"});
  CHECK(comments(facts) == Texts{"Serves predictions."});
}

TEST_CASE("Kotlin: functions, classes, trailing lambdas, Ktor routes") {
  const auto facts = code_test::read(Language::kotlin, R"K(
import io.ktor.server.routing.*
import a.b.C as D

data class Item(val id: Int, val name: String)

class Service : Base(), Api {
    fun load(path: String, retries: Int = 3): Model {
        val text = "value ${map["key"]} end"
        return runCatching { read(path) }.getOrThrow()
    }
}

fun Application.module() {
    routing {
        get("/health") { call.respondText("ok") }
    }
}
)K");
  CHECK(imports(facts) == Texts{"io.ktor.server.routing:*", "a.b.C as D"});
  CHECK(classes(facts) == Texts{"Item", "Service < Base, Api"});
  CHECK(definitions(facts) == Texts{"Service.load(path: String, retries: Int)", "module()"});
  CHECK(routes(facts) == Texts{"GET /health ktor"});
  CHECK(has(strings(facts), "value ${map[\"key\"]} end"));
}

TEST_CASE("Scala: imports with selectors, Gatling calls") {
  const auto facts = code_test::read(Language::scala, R"S(
import io.gatling.core.Predef._
import a.b.{C, D => E}

class LoadTest extends Simulation with Logging {
  val users = 100
  def run(n: Int): Unit = {
    setUp(scn.inject(rampUsers(50).during(30))).assertions(global.responseTime.max.lt(800))
  }
}
)S");
  CHECK(imports(facts) == Texts{"io.gatling.core.Predef:*", "a.b:C", "a.b:D as E"});
  CHECK(classes(facts) == Texts{"LoadTest < Simulation, Logging"});
  CHECK(definitions(facts) == Texts{"LoadTest.run(n: Int)"});
  CHECK(assignments(facts) == Texts{"users=100"});
  CHECK(has(calls(facts), "setUp.assertions(global.responseTime.max.lt(800))"));
  CHECK(has(calls(facts), "rampUsers(50)"));
}

TEST_CASE("C#: using, attributes, controller and minimal routes, verbatim strings") {
  const auto facts = code_test::read(Language::csharp, R"CS(
using System.Net;
using Json = Newtonsoft.Json;

[ApiController, Route("api/[controller]")]
public class ScoreController : ControllerBase
{
    [HttpPost("score")]
    [Authorize]
    public async Task<IActionResult> Score([FromBody] Input input)
    {
        using (var s = Open(@"C:\a ""b""")) { }
        try { Run(timeout: 5); } catch (Exception ex) when (ex is IOException) { _logger.LogError(ex, "x"); throw; }
        var first = items[0];
        return Ok($"done {input.Id}");
    }
    public int Size() => 3;
}
app.MapGet("/health", () => "ok");
app.MapHealthChecks("/live");
)CS");
  CHECK(imports(facts) == Texts{"System.Net", "Newtonsoft.Json as Json"});
  CHECK(classes(facts) == Texts{"ScoreController < ControllerBase"});
  CHECK(definitions(facts) == Texts{"ScoreController.Score(input: [FromBody] Input)", "ScoreController.Size()"});
  CHECK(decorators(facts) == Texts{"ApiController -> ScoreController", "Route -> ScoreController", "HttpPost -> Score",
                                   "Authorize -> Score"});
  CHECK(routes(facts) == Texts{"POST score aspnet Score", "GET /health aspnet () => \"ok\"", "/live aspnet /live"});
  CHECK(handlers(facts) == Texts{"Exception logs reraises"});
  CHECK(has(calls(facts), "Run(timeout=5)"));
  CHECK(has(strings(facts), "C:\\a \"\"b\"\""));
}

TEST_CASE("JavaScript: imports, require, Express routes, arrow functions, classes, template literals") {
  const auto facts = code_test::read(Language::javascript, R"JS(
import express, { Router as R } from 'express';
import * as prom from "prom-client";
import './setup.js';
export { x } from './x';
const helmet = require('helmet');

const app = express();
app.use(helmet());
app.get('/health', (req, res) => res.send('ok'));
const data = await axios.get('/api/items', { timeout: 3 });
const handler = async (req, res) => { log(`user ${req.user ? `${name}` : 'none'} done`); };
const ratio = total / count / 2, re = /it's [/"] fine/g;
class Store extends Base {
  async load(id) { try { go(); } catch (e) { } }
}
process.on('SIGTERM', () => server.close());
const limit = 100;
)JS");
  CHECK(imports(facts) == Texts{"express as express", "express:Router as R", "prom-client as prom", "./setup.js",
                                "./x:x", "helmet as helmet"});
  CHECK(routes(facts) == Texts{"GET /health express (req, res) => res.send('ok')"});
  CHECK(definitions(facts) == Texts{"handler(req, res)", "Store.load(id)"});
  CHECK(classes(facts) == Texts{"Store < Base"});
  CHECK(handlers(facts) == Texts{" silent"});
  CHECK(has(calls(facts), "process.on(SIGTERM, () => server.close())"));
  CHECK(has(strings(facts), "user ${req.user ? `${name}` : 'none'} done"));
  CHECK(has(strings(facts), "it's [/\"] fine"));
  CHECK(assignments(facts) == Texts{"re=it's [/\"] fine", "limit=100"});
}

TEST_CASE("JavaScript: a k6 script's options are keys") {
  const auto facts = code_test::read(Language::javascript, R"JS(
import http from 'k6/http';
export const options = {
  vus: 50,
  thresholds: {
    http_req_duration: ['p(95)<500'],
    'http_req_failed': ['rate<0.01', { threshold: 'x', abortOnFail: true }],
  },
  scenarios: { load: { executor: 'ramping-vus' } },
};
export default function () { http.get('https://test.example.org'); }
)JS");
  CHECK(keys(facts) == Texts{"options.vus=50", "options.thresholds.http_req_duration[]=p(95)<500",
                             "options.thresholds.http_req_failed[]=rate<0.01",
                             "options.scenarios.load.executor=ramping-vus"});
  CHECK(has(calls(facts), "http.get(https://test.example.org)"));
  CHECK(routes(facts).empty());
}

TEST_CASE("JavaScript: apostrophes in JSX text do not swallow code") {
  const auto facts = code_test::read(Language::javascript, R"JS(
const a = <p>Don't panic</p>;
start("x");
)JS");
  CHECK(calls(facts) == Texts{"start(x)"});
}

TEST_CASE("TypeScript: decorators, typed parameters, NestJS routes, generic calls") {
  const auto facts = code_test::read(Language::typescript, R"TS(
import type { A } from './a';
@Controller('items')
export class Items implements OnInit {
  private readonly size: number = 5;
  @Get(':id')
  async find(@Param('id') id: string, depth: number = 1): Promise<Item> { return this.repo.find<Item>(id); }
}
export const load = async (path: string): Promise<void> => { await read(path); };
)TS");
  CHECK(imports(facts) == Texts{"./a:A"});
  CHECK(decorators(facts) == Texts{"Controller -> Items", "Get -> find", "Param -> "});
  CHECK(routes(facts) == Texts{"GET :id nestjs find"});
  CHECK(has(calls(facts), "this.repo.find(id)"));
  CHECK(has(assignments(facts), "size=5"));
  CHECK(has(definitions(facts), "load(path: string)"));
}

TEST_CASE("C++: includes, definitions, raw strings, catch") {
  const auto facts = code_test::read(Language::cpp, R"CPP(
#include <grpcpp/grpcpp.h>
#include "model/engine.h"
    class Engine : public Base, private ns::Other {
     public:
      int run(const std::string& path, int n = 1) const override { return n; }
    };
    void Engine::load(int id) {
      auto text = R"x(a "quoted" )" text)x";
      const int limit = 1'000;
      try {
        std::filesystem::remove(path);
      } catch (const std::exception& e) {
        throw;
      } catch (...) {
      }
      svr.Get("/health", [](const Request& req, Response& res) { res.set_content("ok"); });
    }
    struct Engine* make(struct Engine* p);
  )CPP");
  CHECK(imports(facts) == Texts{"grpcpp/grpcpp.h", "model/engine.h"});
  CHECK(classes(facts) == Texts{"Engine < Base, ns.Other"});
  CHECK(has(definitions(facts), "Engine.run(path: const std::string&, n: int)"));
  CHECK(has(definitions(facts), "load(id: int)"));
  CHECK(has(strings(facts), "a \"quoted\" )\" text"));
  CHECK(handlers(facts) == Texts{"std.exception reraises", " bare silent"});
  CHECK(has(calls(facts), "std.filesystem.remove(path)"));
  CHECK(has(assignments(facts), "limit=1'000"));
  REQUIRE(routes(facts).size() == 1);
  CHECK(routes(facts)[0].substr(0, 23) == "GET /health cpp-httplib");
}

TEST_CASE("R: packages, functions, calls with keywords") {
  const auto facts = code_test::read(Language::r, R"R(
library(mlflow)
requireNamespace("carrier")
seed <- 42
train <- function(data, rate = 0.1) {
  set.seed(seed)  # reproducible
  fit <- lm(y ~ x, data = data)
}
)R");
  CHECK(imports(facts) == Texts{"mlflow", "carrier"});
  CHECK(definitions(facts) == Texts{"train(data, rate)"});
  CHECK(has(calls(facts), "set.seed(seed)"));
  CHECK(has(calls(facts), "lm(y ~ x, data=data)"));
  CHECK(has(assignments(facts), "seed=42"));
  CHECK(comments(facts) == Texts{"reproducible"});
}

TEST_CASE("Julia: modules, functions, nested comments, transposes") {
  const auto facts = code_test::read(Language::julia, R"JL(
using Flux, MLJ.Base
using Random: seed!, rand
#= outer #= inner =# still =#
function train(model, data; epochs=3)
  Random.seed!(1)
  b = A' * x
  fit(model, "data")
end
)JL");
  CHECK(imports(facts) == Texts{"Flux", "MLJ.Base", "Random:seed!", "Random:rand"});
  CHECK(calls(facts) == Texts{"Random.seed!(1)", "fit(model, data)"});
  CHECK(definitions(facts).size() == 1);
  CHECK(comments(facts).size() == 1);
}

TEST_CASE("Protocol Buffers: services, messages, rpcs and comments") {
  const auto facts = code_test::read(Language::protobuf, R"pb(
    syntax = "proto3"
    ;
import "google/protobuf/empty.proto";
// Scores rows.
service Scorer {
  rpc Score(Request) returns (stream Reply) { option deprecated = true; }
}
message Request {
  string id = 1; // key
  message Inner { int32 n = 1; }
}
)pb");
  CHECK(imports(facts) == Texts{"google/protobuf/empty.proto"});
  CHECK(classes(facts) == Texts{"Scorer", "Request", "Request.Inner"});
  CHECK(routes(facts) == Texts{"/Scorer/Score grpc Score"});
  CHECK(comments(facts) == Texts{"Scores rows.", "key"});
  CHECK(calls(facts).empty());
}

TEST_CASE("GraphQL: types and comments") {
  const auto facts = code_test::read(Language::graphql, R"GQL(
# The entry
type Query {
  "By its id" item(id: ID!): Item
}
input Filter { size: Int = 3 }
)GQL");
  CHECK(classes(facts) == Texts{"Query", "Filter"});
  CHECK(comments(facts) == Texts{"The entry"});
  CHECK(strings(facts) == Texts{"By its id"});
}
