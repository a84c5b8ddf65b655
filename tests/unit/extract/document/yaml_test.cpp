#include "documents.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using documents_test::leaves;
using documents_test::Leaves;
using documents_test::read;

TEST_CASE("YAML leaves have their path, value and lines") {
  CHECK(leaves(read(Language::yaml, R"(on:
  push:
    branches: [main, "release/**"]
jobs:
  test:
    steps:
      - run: |
          pip install .
          pytest

      - uses: actions/checkout@v4  # pinned by tag
)")) == Leaves{"3 on.push.branches[] = main", "3 on.push.branches[] = release/**",
               "7-9 jobs.test.steps[].run = pip install .\npytest\n",
               "11 jobs.test.steps[].uses = actions/checkout@v4"});
}

TEST_CASE("a block scalar's node starts at its first line of text") {
  const auto result = read(Language::yaml, "run: |\n  one\n  two\nnext: 1\n");
  CHECK(result.root()["run"].lines.first == 2);
  CHECK(result.root()["run"].lines.last == 3);
  CHECK(result.root().members[0].lines.first == 1);
  CHECK(result.root().members[0].lines.last == 3);
}

TEST_CASE("plain and quoted scalars, nulls and tags are told apart") {
  const auto result = read(Language::yaml, "a: yes\nb: 'yes'\nc: ~\nd:\ne: !Ref Bucket\nf: \"\"\n");
  CHECK_FALSE(result.root()["a"].quoted);
  CHECK(result.root()["b"].quoted);
  CHECK(result.root()["c"].kind == Node::Kind::null);
  CHECK(result.root()["d"].kind == Node::Kind::null);
  CHECK(result.root()["e"].tag == "!Ref");
  CHECK(result.root()["e"].scalar == "Bucket");
  CHECK(result.root()["f"].is_scalar());
  CHECK(result.root().has("d"));
  CHECK_FALSE(result.root().has("g"));
}

TEST_CASE("a YAML stream gives several documents with lines of the file") {
  const auto result = read(Language::yaml, "kind: A\n---\n# nothing\n---\nkind: B\n...\n");
  REQUIRE(result.documents.size() == 2);
  CHECK(result.documents[1]->text("kind") == "B");
  CHECK(result.documents[1]->lines.first == 5);
}

TEST_CASE("merge keys and aliases bring their keys in at their own place") {
  const auto result = read(Language::yaml, R"(x-base: &base
  restart: always
  environment: {A: 1}
services:
  api:
    <<: *base
    restart: "no"
  worker: *base
)");
  CHECK(result.root()["services"]["api"].text("restart") == "no");
  CHECK(result.root()["services"]["api"]["environment"].text("A") == "1");
  CHECK(leaves(read(Language::yaml, std::string(result.facts.file().bytes))) ==
        Leaves{"2 x-base.restart = always", "3 x-base.environment.A = 1", "6 services.api.environment.A = 1",
               "7 services.api.restart = no", "8 services.worker.restart = always",
               "8 services.worker.environment.A = 1"});
}

TEST_CASE("Helm actions keep the structure, and their text is the value") {
  CHECK(leaves(read(Language::yaml, R"({{- if .Values.enabled }}
apiVersion: apps/v1
metadata:
  name: {{ include "app.name" . }}
  labels:
    {{- include "app.labels" . | nindent 4 }}
    tier: web
spec:
  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default "latest" }}"
  resources:
{{ toYaml .Values.resources | indent 4 }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
)")) == Leaves{"2 apiVersion = apps/v1", "4 metadata.name = {{ include \"app.name\" . }}",
               "7 metadata.labels.tier = web",
               "9 spec.image = {{ .Values.image.repository }}:{{ .Values.image.tag | default \"latest\" }}",
               "10-11 spec.resources = {{ toYaml .Values.resources | indent 4 }}",
               "13-14 spec.nodeSelector = {{- toYaml . | nindent 4 }}"});
}

TEST_CASE("expressions of CI systems and Jinja read as text") {
  CHECK(
      leaves(read(Language::yaml,
                  "token: ${{ secrets.TOKEN }}\nname: {{ cookiecutter.name }}-app\n{% if x %}\na: 1\n{% endif %}\n")) ==
      Leaves{"1 token = ${{ secrets.TOKEN }}", "2 name = {{ cookiecutter.name }}-app", "4 a = 1"});
}

TEST_CASE("an expression over several lines of a block scalar is its text, and the keys behind it are read") {
  const auto result = read(Language::yaml, "if: >-\n  ${{\n    (\n      a == 'true'\n    )\n  }}\nname: job\n");
  CHECK(result.problems() == 0);
  REQUIRE(result.documents.size() == 1);
  CHECK((*result.documents.front())["name"].scalar == "job");
}

TEST_CASE("a dash before a template value keeps it an item") {
  CHECK(leaves(read(Language::yaml, "args:\n  - {{ .Values.a }}\n  - --port={{ .Values.port }}\n")) ==
        Leaves{"2 args[] = {{ .Values.a }}", "3 args[] = --port={{ .Values.port }}"});
}

TEST_CASE("text beyond ASCII is kept, in keys, values, quotes and blocks") {
  CHECK(leaves(read(Language::yaml, "이름: 값\nb: \"é\\u00e9\\n데이터\"\nc: |\n  größe\n  {{ x }} ü\n")) ==
        Leaves{"1 이름 = 값", "2 b = éé\n데이터", "3-5 c = größe\n{{ x }} ü\n"});
}

TEST_CASE("byte order mark, CRLF, tabs and control characters do not disturb YAML") {
  CHECK(leaves(read(Language::yaml,
                    "\xEF\xBB\xBF"
                    "a:\r\n\tb: 1\r\n\tc: two\r\nd: x\x01y\r\n")) == Leaves{"2 a.b = 1", "3 a.c = two", "4 d = x y"});
}

TEST_CASE("after a syntax error the reader goes on with the next root key or document") {
  const auto result = read(Language::yaml, "a: 1\nb: [1, 2\nc: 3\nd: 4\n---\ne: 5\n");
  CHECK(result.problems() == 1);
  REQUIRE(result.documents.size() == 2);
  CHECK(result.documents[0]->text("a") == "1");
  CHECK(result.documents[0]->text("d") == "4");
  CHECK(result.documents[1]->text("e") == "5");
  CHECK(result.documents[1]->lines.first == 6);
}

TEST_CASE("alias bombs stay small") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 60; ++i) bomb += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i, i - 1);
  CHECK(leaves(read(Language::yaml, bomb)).size() <= 5000);
}

TEST_CASE("an endless chain of merges is left alone") {
  std::string chain = "m0: &m0 {k: 1}\n";
  for (int i = 1; i < 2000; ++i) chain += fmt::format("m{0}: &m{0} {{<<: [*m{1}, *m{1}]}}\n", i, i - 1);
  const auto result = read(Language::yaml, chain);
  CHECK_FALSE(result.root()["m1999"].has("absent"));
  CHECK(result.root()["m20"].text("k") == "1");
  CHECK(leaves(read(Language::yaml, chain)).size() <= 5000);
}

TEST_CASE("an anchor that holds itself gives no cycle") {
  const auto result = read(Language::yaml, "a: &a\n  b: *a\n");
  CHECK(result.root()["a"]["b"].kind == Node::Kind::null);
}

TEST_CASE("deep nesting is a problem, not a crash, and does not take long") {
  for (const auto* piece : {"[", "{a: ", "- "}) {
    std::string deep;
    for (int i = 0; i < 50000; ++i) deep += piece;
    const auto result = read(Language::yaml, deep);
    CHECK(result.problems() == 1);
  }
}

TEST_CASE("broken template actions and unterminated quotes end in a problem at most") {
  for (const auto* text : {"{{", "a: {{ x", "a: \"", "a: 'x\nb: 1", "%YAML 9", "a: &", "*", "!", "\xFF\xFE", "{{}}",
                           "a: |9\n x", "{%%}"}) {
    CHECK(read(Language::yaml, text).problems() <= 2);
  }
}

}  // namespace
