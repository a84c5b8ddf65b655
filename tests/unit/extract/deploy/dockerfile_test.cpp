#include "deploy_facts.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using deploy_test::all;
using deploy_test::Strings;

FileFacts dockerfile(std::string text) {
  auto facts = deploy_test::empty_facts("Dockerfile", Language::dockerfile, std::move(text));
  extract_dockerfile(facts);
  return facts;
}

TEST_CASE("Dockerfile instructions with stages, ARG defaults and continuations") {
  const auto facts = dockerfile(R"(# syntax=docker/dockerfile:1
ARG PYTHON=3.11
FROM python:${PYTHON}-slim AS Base
USER app
FROM base AS build
RUN pip install \
    # pinned below
    --no-cache-dir \

    -r requirements.txt && \
    rm -rf /tmp/x
FROM --platform=linux/amd64 base
COPY --from=build /app /app
ENTRYPOINT ["python", "-m", "app"]
)");
  CHECK(all<ImageInstruction>(facts) ==
        Strings{"2  ARG PYTHON=3.11", "3 base* FROM python:3.11-slim AS Base", "4 base* USER app",
                "5 build FROM base AS build",
                "6-11 build RUN pip install --no-cache-dir -r requirements.txt && rm -rf /tmp/x",
                "12 2* FROM --platform=linux/amd64 base", "13 2* COPY --from=build /app /app",
                "14 2* ENTRYPOINT [\"python\", \"-m\", \"app\"]"});
}

TEST_CASE("Dockerfile commands come from RUN, CMD, ENTRYPOINT and HEALTHCHECK in all their forms") {
  const auto facts = dockerfile(R"(FROM x
RUN --mount=type=cache,target=/root/.cache \
    pytest -q
RUN <<EOF
make test
EOF
RUN ["/bin/bash", "-c", "ruff check ."]
HEALTHCHECK --interval=5s CMD curl -f http://localhost/health
CMD exec gunicorn app:app --graceful-timeout 30
EXPOSE 80
)");
  CHECK(all<Command>(facts) == Strings{"3 [0] pytest -q", "5 [0] make test", "7 [0] ruff check .",
                                       "8 [0] curl -f http://localhost/health",
                                       "9 [0] gunicorn app:app --graceful-timeout 30"});
  CHECK(all<ImageInstruction>(facts).at(2) == "4-6 0* RUN <<EOF");
}

TEST_CASE("a Dockerfile's escape directive and CRLF line ends") {
  const auto facts =
      dockerfile("# escape=`\r\nFROM mcr.microsoft.com/windows\r\nCOPY a `\r\n  c:\\app\\\r\nUSER me\r\n");
  CHECK(all<ImageInstruction>(facts) ==
        Strings{"2 0* FROM mcr.microsoft.com/windows", "3-4 0* COPY a c:\\app\\", "5 0* USER me"});
}

TEST_CASE("commented instructions are silent, and odd Dockerfiles are survived") {
  CHECK(all<ImageInstruction>(dockerfile("FROM x\n# USER app\n")).size() == 1);
  for (const auto* text : {"", "\\", "FROM", "FROM x\nRUN <<EOF\nnever closed", "RUN \\", "{{ x }}", "FROM ${",
                           "ARG a=$a\nFROM $a", "\n\n", "HEALTHCHECK NONE"}) {
    CHECK(all<ImageInstruction>(dockerfile(text)).size() <= 2);
  }
}

}  // namespace
