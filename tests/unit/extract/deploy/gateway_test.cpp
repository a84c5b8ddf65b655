#include "deploy_facts.h"
#include "mlready/extractor.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using deploy_test::all;
using deploy_test::Strings;

Strings keys(Extractor extractor, Language language, std::string text) {
  auto facts = deploy_test::empty_facts("conf", language, std::move(text));
  extractor(facts);
  return all<ConfigKey>(facts);
}

TEST_CASE("nginx directives have the path of their blocks") {
  CHECK(keys(extract_gateway, Language::nginx, R"(http {
  limit_req_zone $binary_remote_addr zone=one:10m
      rate=1r/s;  # comment; {
  log_format json '{"a": "$b"}';
  server {
    listen 443 ssl;
    location /api {
      proxy_pass http://${UPSTREAM}:{{ port }};
    }
  }
}
)") == Strings{"2-3 http.limit_req_zone = $binary_remote_addr zone=one:10m rate=1r/s",
               "4 http.log_format = json {\"a\": \"$b\"}", "6 http.server.listen = 443 ssl",
               "7 http.server.location = /api", "8 http.server.location.proxy_pass = http://${UPSTREAM}:{{ port }}"});
}

TEST_CASE("Caddyfile sites, options and nested directives") {
  CHECK(keys(extract_gateway, Language::caddyfile, R"({
	email a@example.com
}
api.example.com {
	tls internal
	handle /v1/* {
		reverse_proxy app:8000
	}
}
)") == Strings{"2 global.email = a@example.com", "4 site = api.example.com", "5 site.tls = internal",
               "6 site.handle = /v1/*", "7 site.handle.reverse_proxy = app:8000"});
  CHECK(keys(extract_gateway, Language::caddyfile, "localhost\n\nencode gzip\n") ==
        Strings{"1 site = localhost", "3 site.encode = gzip"});
}

TEST_CASE("HAProxy sections") {
  CHECK(keys(extract_gateway, Language::haproxy,
             "global\n  maxconn 10\nfrontend web # x\n  bind *:443 ssl crt /c\n# bind *:80\n") ==
        Strings{"2 global.maxconn = 10", "3 frontend = web", "4 frontend.bind = *:443 ssl crt /c"});
}

TEST_CASE("Triton's model configuration") {
  auto facts = deploy_test::empty_facts("models/m/config.pbtxt", Language::unknown, R"(name: "m"
max_batch_size: 8
input [
  { name: "x" dims: [ 1, 3 ] },
  { name: "y" }
]
dynamic_batching { max_queue_delay_microseconds: 100 }
)");
  extract_protobuf_text(facts);
  CHECK(all<ConfigKey>(facts) == Strings{"1 name = m", "2 max_batch_size = 8", "4 input.name = x", "4 input.dims = 1",
                                         "4 input.dims = 3", "5 input.name = y",
                                         "7 dynamic_batching.max_queue_delay_microseconds = 100"});
  CHECK(all<Resource>(facts).size() == 1);
}

TEST_CASE("a Procfile's processes run commands") {
  auto facts = deploy_test::empty_facts("Procfile", Language::unknown,
                                        "web: gunicorn app:app\n# c: d\nrelease: python migrate.py\n");
  extract_procfile(facts);
  CHECK(all<Resource>(facts) == Strings{"1 heroku process web", "3 heroku process release"});
  CHECK(all<Command>(facts) == Strings{"1 [web] gunicorn app:app", "3 [release] python migrate.py"});
}

TEST_CASE("unbalanced gateway configuration is survived") {
  for (const auto language : {Language::nginx, Language::caddyfile, Language::haproxy}) {
    for (const auto* text : {"}}}}", "a {", "\"", "a \\", "a ${", "{{", "(", ",", "#"}) {
      CHECK(keys(extract_gateway, language, text).size() <= 1);
    }
  }
  CHECK(keys(extract_gateway, Language::nginx, std::string(100000, '{')).size() <= 1);
}

}  // namespace
