#include "growth/growth.h"
#include "support/catch.h"

using namespace mlready::test;

namespace {

/// `head` and many lines, then as many others.
Material halves(std::string path, std::string head, std::string first, std::string between, std::string second) {
  return {path + ": " + first + between + second, [=](std::size_t bytes) {
            auto text = repeated("", first, head, between).make(bytes / 2).at("");
            return Files{{path, text + repeated("", second).make(bytes / 2).at("")}};
          }};
}

/// Each anchor is a list of ten aliases of the one before: ten to the power of `levels` elements in a small file.
Material alias_bomb(std::string path, std::string head) {
  return {path + ": alias bomb", [=](std::size_t bytes) {
            std::string text = head + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
            for (std::size_t level = 1; text.size() < bytes; ++level) {
              const auto before = "*a" + std::to_string(level - 1);
              text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + before;
              for (int i = 1; i < 10; ++i) text += ", " + before;
              text += "]\n";
            }
            return Files{{path, text}};
          }};
}

const std::string workflow = ".github/workflows/ci.yml";

}  // namespace

TEST_CASE("Deep nesting of documents takes linear time") {
  require_linear({
      nested("a.yaml", "["),
      nested("a.yaml", "{"),
      nested("a.yaml", "{a: "),
      nested("a.yaml", "[", "]"),
      nested("a.yaml", "- "),
      nested("a.yaml", "? "),
      nested("a.yaml", "{{"),
      nested("a.yaml", "{? "),
      nested(workflow, "[", "]"),
      nested(workflow, "{"),
      nested("docker-compose.yml", "{a: ", "}", "b"),
      nested("a.json", "["),
      nested("a.json", "[", "]"),
      nested("a.json", "{\"a\":", "}", "1"),
      nested("package.json", "{\"a\":"),
      nested("a.toml", "[[a]]\n"),
      nested("a.toml", "a = ["),
      nested("a.toml", "a = {b = "),
      nested("pyproject.toml", "[", "]"),
      nested("a.xml", "<a>"),
      nested("a.xml", "<a>", "</a>"),
      nested("pom.xml", "<a b='c'>", "</a>"),
      nested("main.tf", "a {", "}"),
      nested("main.tf", "a \"b\" {\n", "}\n"),
      nested("main.tf", "a = ["),
      nested("main.tf", "a = {b = "),
      nested("main.bicep", "var a = {b: "),
      nested("main.bicep", "resource a 'b' = {\n", "}\n"),
      nested("config.pbtxt", "a {", "}"),
      nested("nginx.conf", "server {", "}"),
      nested("Caddyfile", "handle {\n", "}\n"),
      nested("openapi.yaml", "{a: "),
  });
}

TEST_CASE("YAML of any indentation takes linear time") {
  const Material stairs{"stairs", [](std::size_t bytes) {
                          std::string text;
                          for (std::size_t depth = 0; text.size() < bytes; ++depth)
                            text += std::string(depth, ' ') + "a:\n";
                          return Files{{"a.yaml", text}};
                        }};
  require_linear({stairs, nested("a.yaml", " "), nested("a.yaml", "\t"), nested("a.yaml", "- - - -\n"),
                  repeated("a.yaml", " a\n"), repeated("a.yaml", "\n", "a: |\n")});
}

TEST_CASE("Aliases and merges of YAML take linear time, bombs and circles too") {
  require_linear({
      alias_bomb("a.yaml", ""),
      alias_bomb("docker-compose.yml", "services:\n"),
      alias_bomb("k8s/a.yaml", "apiVersion: v1\nkind: Deployment\n"),
      alias_bomb(workflow, "on: push\njobs:\n"),
      alias_bomb(".gitlab-ci.yml", ""),
      alias_bomb("openapi.yaml", "openapi: 3.0.0\n"),
      alias_bomb("dvc.yaml", "stages:\n"),
      repeated("a.yaml", "a%: &a%\n  <<: *a%\n"),
      repeated("a.yaml", "a%: &a b\n"),
      repeated("a.yaml", "- &a% b\n"),
      repeated("a.yaml", "- *a\n", "- &a b\n"),
      repeated("a.yaml", "- <<: *a\n", "- &a {b: c}\n"),
      repeated(".gitlab-ci.yml", "j%:\n  extends: j%\n  script: [a]\n"),
      repeated(".gitlab-ci.yml", "j%:\n  <<: *b\n", "b: &b\n  script: [a]\n"),
      repeated("a.yaml", ", *a", "a: &a b\nc: [*a", "]"),
      halves("a.yaml", "a: &a\n", "  k%: 1\n", "b:\n  <<: *a\n", "  k%: 2\n"),
      halves("docker-compose.yml", "x: &x\n", "  k%: 1\n", "services:\n  a:\n    <<: *x\n", "    k%: 2\n"),
      halves("k8s/a.yaml", "apiVersion: v1\nkind: Deployment\nx: &x\n", "  k%: 1\n", "spec:\n", "  k%: *x\n"),
      halves("a.yaml", "x: &x\n", "  k%: 1\n", "y:\n", "  - <<: *x\n"),
  });
}

TEST_CASE("Huge scalars, keys and lists take linear time") {
  require_linear({
      repeated("a.yaml", "x"),
      repeated("a.yaml", "x ", "a: "),
      repeated("a.yaml", "x\n", "a: |\n  "),
      repeated("a.yaml", "  x\n", "a: |\n"),
      repeated("a.yaml", "  x\n", "a: >\n"),
      repeated("a.yaml", "\\x41", "a: \"", "\""),
      repeated("a.yaml", "é", "a: \"", "\""),
      repeated("a.yaml", "x''", "a: '", "'"),
      repeated("a.yaml", "é\n  ", "a: "),
      repeated("a.yaml", "k%: 1\n"),
      repeated("a.yaml", "- k%: 1\n"),
      repeated("a.yaml", "---\na: 1\n"),
      repeated("a.yaml", "a: [\n"),
      repeated("a.yaml", "a: \"\n"),
      repeated("a.yaml", ": :\n"),
      repeated("a.yaml", "{{ .Values.a% }}"),
      repeated("a.yaml", "{{"),
      repeated("a.yaml", "{{ a }}: {{ b }}\n"),
      repeated("a.yaml", "# x\n"),
      repeated("a.yaml", "%A\n"),
      repeated("a.json", "x", "\"", "\""),
      repeated("a.json", "\\u0041", "\"", "\""),
      repeated("a.json", "1,", "[", "1]"),
      repeated("a.json", "\"k%\":1,", "{"),
      repeated("a.json", "// a\n"),
      repeated("a.json", "1", "[1", "]"),
      repeated("a.toml", "k% = 1\n"),
      repeated("a.toml", "[t%]\n"),
      repeated("a.toml", "[[t]]\na = 1\n"),
      repeated("a.toml", "a.", "", "b = 1\n"),
      repeated("a.toml", "x", "a = \"", "\""),
      repeated("a.toml", "1, ", "a = [", "]"),
      repeated("a.toml", "a.b%.c = 1\n"),
      repeated("a.ini", "k% = 1\n"),
      repeated("a.ini", "[s%]\n"),
      repeated("a.ini", "  x\n", "[a]\nb =\n"),
      repeated("setup.cfg", "  x%\n", "[options]\ninstall_requires =\n"),
      repeated("tox.ini", "  pytest %\n", "[testenv]\ncommands =\n"),
      repeated("tox.ini", "[testenv:a%]\ncommands = pytest {[testenv:a%]x}\n"),
      repeated(".env", "A%=${A}\n"),
      repeated(".env", "x", "A=\"", "\""),
      repeated("a.properties", "a%=b\\\n"),
      repeated("a.xml", "<a b%='c'/>", "<x>", "</x>"),
      repeated("a.xml", " a%='b'", "<x", "/>"),
      repeated("a.xml", "&amp;", "<x>", "</x>"),
      repeated("a.xml", "<!ENTITY a% '&a%;'>", "<!DOCTYPE a [", "]><a/>"),
      repeated("a.xml", "<!-- a"),
      repeated("a.xml", "<![CDATA[", "<a>"),
      repeated("main.tf", "k% = 1\n"),
      repeated("main.tf", "a \"b%\" {}\n"),
      repeated("main.tf", "a = <<EOT\n"),
      repeated("main.tf", "x\n", "a = <<EOT\n", "EOT\n"),
      repeated("main.tf", "${", "a = \"", "\""),
      repeated("main.tf", "/* "),
      repeated("main.bicep", "'''"),
      repeated("main.bicep", "'${", "var a = "),
      repeated("main.bicep", "param p% string\n"),
      repeated("Chart.yaml", "a%: b\n"),
      repeated("chart/values.yaml", "a%: b\n"),
  });
}

TEST_CASE("Thousands of jobs, steps, services and manifests take linear time") {
  require_linear({
      repeated(workflow, "  j%:\n    needs: j%\n    steps:\n      - run: pytest\n", "on: push\njobs:\n"),
      repeated(workflow, "      - run: pytest\n", "on: push\njobs:\n  a:\n    steps:\n"),
      repeated(workflow, "      - uses: a/b@v%\n", "on: push\njobs:\n  a:\n    steps:\n"),
      repeated(workflow, "pytest && ", "on: push\njobs:\n  a:\n    steps:\n      - run: "),
      repeated(workflow, "          pytest | tee a\n", "on: push\njobs:\n  a:\n    steps:\n      - run: |\n"),
      repeated(workflow, "a%, ", "on: push\njobs:\n  a:\n    strategy:\n      matrix:\n        x: [", "]\n"),
      repeated(workflow, ", a%", "on: [push", "]\n"),
      repeated(".gitlab-ci.yml", "j%:\n  stage: s%\n  needs: [j%]\n  script: [pytest]\n"),
      repeated(".gitlab-ci.yml", "  - local: a%.yml\n", "include:\n"),
      repeated("azure-pipelines.yml", "  - script: pytest\n", "trigger: none\nsteps:\n"),
      repeated("azure-pipelines.yml", "  - stage: s%\n    jobs:\n      - job: j%\n        steps: [{script: pytest}]\n",
               "stages:\n"),
      repeated(".circleci/config.yml", "  j%:\n    steps: [{run: pytest}]\n", "version: 2\njobs:\n"),
      repeated(".circleci/config.yml", "      - j%:\n          requires: [j%]\n",
               "version: 2\nworkflows:\n  a:\n    jobs:\n"),
      repeated("docker-compose.yml", "  s%:\n    image: a\n    depends_on: [s%]\n", "services:\n"),
      repeated("docker-compose.yml", "  s%:\n    extends: {service: s%}\n", "services:\n"),
      repeated("docker-compose.yml", "  s%:\n    extends: {file: docker-compose.yml, service: s0}\n",
               "services:\n  s0: {image: a}\n"),
      repeated("k8s/a.yaml",
               "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d%}\nspec: {template: {spec: {containers: "
               "[{name: a, image: b}]}}}\n"),
      repeated("k8s/a.yaml", "        - {name: c%, image: a}\n",
               "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n"),
      repeated("dvc.yaml", "  s%:\n    cmd: python a.py\n    deps: [a%]\n    outs: [b%]\n", "stages:\n"),
      repeated("dvc.yaml", "      - a%\n", "stages:\n  s:\n    cmd: a\n    deps:\n"),
      repeated("openapi.yaml", "  /p%:\n    get: {responses: {200: {description: a}}}\n", "openapi: 3.0.0\npaths:\n"),
      repeated("models/schema.yml", "  - name: m%\n    columns: [{name: a, tests: [unique]}]\n",
               "version: 2\nmodels:\n"),
      repeated("environment.yml", "  - a%=1\n", "dependencies:\n"),
      repeated("package.json", "\"a%\":\"1\",", "{\"dependencies\":{", "\"z\":\"1\"}}"),
      repeated("package.json", "\"s%\":\"npm run s%\",", "{\"scripts\":{", "\"z\":\"a\"}}"),
      repeated("poetry.lock", "[[package]]\nname = \"a%\"\nversion = \"1\"\n"),
      repeated("yarn.lock", "a@%:\n  version \"1\"\n"),
      repeated("pyproject.toml", "\"a%>=1\",\n", "[project]\ndependencies = [\n", "]\n"),
      repeated("prometheus/rules.yml", "  - alert: a%\n    expr: up == 0\n", "groups:\n- name: a\n  rules:\n"),
      repeated("MLproject", "  e%:\n    command: python a.py\n", "entry_points:\n"),
  });
}

TEST_CASE("Helm's templates take linear time") {
  const auto chart = [](Material material) {
    return Material{"Helm " + material.name, [=](std::size_t bytes) {
                      auto files = material.make(bytes);
                      files.emplace("c/Chart.yaml", "apiVersion: v2\nname: c\n");
                      files.emplace("c/values.yaml", "a: 1\n");
                      return files;
                    }};
  };
  require_linear({
      chart(repeated("c/templates/a.yaml", "{{ if .Values.a }}\n")),
      chart(repeated("c/templates/a.yaml", "k%: {{ .Values.a.b% }}\n", "apiVersion: v1\nkind: Deployment\n")),
      chart(nested("c/templates/a.yaml", "{{ ", "}}")),
      chart(repeated("c/templates/a.yaml", "{{/* ")),
      chart(repeated("c/templates/a.yaml", "{{ \"")),
      chart(repeated("c/templates/a.yaml", "{{ .Values.a }}", "a: ")),
      chart(halves("c/templates/a.yaml", "", "{{ range . }}\n", "", "{{ end }}\n")),
      chart(repeated("c/templates/a.yaml",
                     "---\napiVersion: v1\nkind: Deployment\nspec: {{ toYaml .Values.a | nindent 2 }}\n")),
      chart(many("c/templates/t%.yaml", "apiVersion: v1\nkind: Deployment\nspec: {{ .Values.a }}\n")),
      many("c%/Chart.yaml", "apiVersion: v2\nname: c%\n"),
      many("c%/values.yaml", "a: 1\n"),
  });
}
