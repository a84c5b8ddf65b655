#include "scan/classify.h"
#include "support/catch.h"

namespace mlready {
namespace {

std::string_view language(std::string_view path, std::string_view bytes = "x\n") {
  return to_string(classify_language(path, bytes));
}

TEST_CASE("endings and well-known names tell the language, in any case") {
  CHECK(language("src/train.py") == "python");
  CHECK(language("Train.PY") == "python");
  CHECK(language("nb/eda.ipynb") == "notebook");
  CHECK(language("README") == "text");
  CHECK(language("Makefile") == "makefile");
  CHECK(language("scripts/rules.mk") == "makefile");
  CHECK(language("poetry.lock") == "toml");
  CHECK(language("Pipfile.lock") == "json");
  CHECK(language("dvc.lock") == "yaml");
  CHECK(language("data/train.csv.dvc") == "yaml");
  CHECK(language(".dvc/config") == "ini");
  CHECK(language("infra/main.tf") == "hcl");
  CHECK(language("api.proto") == "protobuf");
  CHECK(language("user.avsc") == "avro");
  CHECK(language("go.mod") == "go_mod");
  CHECK(language("tsconfig.json", "// comment\n{}") == "json");
  CHECK(language("what.xyz") == "unknown");
}

TEST_CASE("requirements files are told from other text") {
  CHECK(language("requirements.txt") == "requirements");
  CHECK(language("requirements-dev.txt") == "requirements");
  CHECK(language("dev_requirements.in") == "requirements");
  CHECK(language("requirements/base.txt") == "requirements");
  CHECK(language("constraints.txt") == "requirements");
  CHECK(language("constraints-dev.txt") == "requirements");
  CHECK(language("notes.txt") == "text");
  CHECK(language("requirements.md") == "markdown");
  CHECK(language("requirements.py") == "python");
}

TEST_CASE("container files are told by their start or ending, and look-alikes go by their own ending") {
  CHECK(language("Dockerfile") == "dockerfile");
  CHECK(language("docker/Dockerfile.gpu") == "dockerfile");
  CHECK(language("Dockerfile-dev") == "dockerfile");
  CHECK(language("serve.Dockerfile") == "dockerfile");
  CHECK(language("Containerfile") == "dockerfile");
  CHECK(language("Dockerfile.j2") == "dockerfile");
  CHECK(language("Dockerfile.md") == "markdown");
  CHECK(language("dockerfile.py") == "python");
  CHECK(language("Dockerfile.dockerignore") == "unknown");
}

TEST_CASE("templates and samples have the language of what they make") {
  CHECK(language("deploy/app.yml.j2") == "yaml");
  CHECK(language("values.yaml.tpl") == "yaml");
  CHECK(language(".env.example") == "dotenv");
  CHECK(language(".env") == "dotenv");
  CHECK(language("prod.env") == "dotenv");
  CHECK(language("config.ini.sample") == "ini");
  CHECK(language("templates/_helpers.tpl") == "unknown");
}

TEST_CASE("an interpreter line tells where the name does not") {
  CHECK(language("bin/run", "#!/usr/bin/env python3\n") == "python");
  CHECK(language("bin/run", "#!/usr/bin/env -S uv run --script\n") == "python");
  CHECK(language("bin/run", "#!/bin/bash -e\n") == "shell");
  CHECK(language("bin/run", "#!/bin/sh") == "shell");
  CHECK(language("bin/run", "#!/usr/bin/env node\r\n") == "javascript");
  CHECK(language("bin/run", "#!/usr/bin/env Rscript\n") == "r");
  CHECK(language("bin/run", "# just words\n") == "unknown");
  CHECK(language("run.sh", "#!/usr/bin/env python3\n") == "shell");
}

TEST_CASE("telling content decides where names say nothing") {
  CHECK(language("conf/site.conf", "server {\n  listen 80;\n  location / { proxy_pass http://app; }\n}\n") == "nginx");
  CHECK(language("proxy/proxy.cfg", "defaults\n  mode http\nfrontend web\n  bind :80\nbackend app\n") == "haproxy");
  CHECK(language("app.conf", "[program:api]\ncommand=run\n") == "ini");
  CHECK(language("setup.cfg", "[metadata]\nname = x\n") == "ini");
  CHECK(language("plan", "<mxfile><diagram/></mxfile>") == "drawio");
  CHECK(language("flow.xml", "<?xml version=\"1.0\"?><mxfile></mxfile>") == "drawio");
  CHECK(language("pom.xml", "<?xml version=\"1.0\"?><project/>") == "xml");
  CHECK(language("docker/api.build", "FROM python:3.11\nRUN pip install x\n") == "dockerfile");
  CHECK(language("ci.groovy", "@Library('x') _\npipeline {\n}\n") == "jenkinsfile");
  CHECK(language("util.groovy", "class A {}\n") == "unknown");
  CHECK(language(".eslintrc", "{}") == "json");
  CHECK(language(".eslintrc", "root: true\n") == "yaml");
}

TEST_CASE("content that is no text is binary, whatever the name says") {
  CHECK(language("train.py", std::string_view("a\0b", 3)) == "binary");
  CHECK(language("weights", std::string_view("\0\0", 2)) == "binary");
  CHECK(language("model.pkl") == "binary");
  CHECK(language("data.parquet") == "binary");
  CHECK(language("diagram.png") == "image");
  CHECK(language("empty.py", "") == "python");
  CHECK(is_binary(std::string(7999, 'a') + std::string(1, '\0')));
  CHECK_FALSE(is_binary(std::string(8000, 'a') + std::string(1, '\0')));
  CHECK_FALSE(is_binary("\xFF\xFE caf\xE9"));
}

TEST_CASE("a Git LFS pointer is text that stands for data") {
  constexpr std::string_view pointer =
      "version https://git-lfs.github.com/spec/v1\n"
      "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n"
      "size 12345\n";
  CHECK(is_lfs_pointer(pointer));
  CHECK(language("config.json", pointer) == "text");
  CHECK(classify_role("config.json", Language::text, pointer) == Role::data);
  CHECK_FALSE(is_lfs_pointer("version https://git-lfs.github.com/spec/v1\nis what pointers start with\n"));
}

}  // namespace
}  // namespace mlready
