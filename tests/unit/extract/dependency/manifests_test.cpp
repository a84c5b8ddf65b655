#include "dependency_list.h"
#include "extract/dependency/dependency.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::testing;

namespace {

Listed in_file(const std::string& path, const std::string& text, Language language) {
  return listed_dependencies(interpreted(path, text, interpret_dependencies, language));
}

}  // namespace

TEST_CASE("pyproject.toml: PEP 621, dependency groups and build system") {
  CHECK(in_file("pyproject.toml", R"([build-system]
requires = ["hatchling"]
[project]
dependencies = [
  "torch==2.3.0",
  "Scikit_Learn>=1.4",
]
[project.optional-dependencies]
serve = ["fastapi"]
[dependency-groups]
dev = ["pytest", {include-group = "lint"}]
[tool.uv]
dev-dependencies = ["ruff"]
)",
                Language::toml) == Listed{"5: pypi torch ==2.3.0 pinned", "6: pypi scikit-learn >=1.4",
                                          "9: pypi fastapi [serve]", "11: pypi pytest [dev]",
                                          "2: pypi hatchling [build]", "13: pypi ruff [dev]"});
}

TEST_CASE("pyproject.toml: Poetry, PDM, Hatch and Pixi") {
  CHECK(in_file("pyproject.toml", R"([tool.poetry.dependencies]
python = "^3.11"
mlflow = "2.12.1"
pandas = {version = "^2", extras = ["parquet"]}
tool = {git = "https://example.org/tool.git"}
[tool.poetry.group.test.dependencies]
pytest = "*"
[tool.pdm.dev-dependencies]
lint = ["mypy"]
[tool.hatch.envs.docs]
dependencies = ["mkdocs"]
[tool.pixi.dependencies]
numpy = ">=1"
)",
                Language::toml) == Listed{"3: pypi mlflow 2.12.1 pinned", "4: pypi pandas ^2",
                                          "5: pypi tool https://example.org/tool.git", "7: pypi pytest * [test]",
                                          "9: pypi mypy [lint]", "11: pypi mkdocs [docs]", "13: conda numpy >=1"});
}

TEST_CASE("setup.cfg and Pipfile") {
  CHECK(in_file("setup.cfg", R"([options]
install_requires =
    requests>=2
    Flask==3.0.0
[options.extras_require]
dev =
    pytest
)",
                Language::ini) ==
        Listed{"3: pypi requests >=2", "4: pypi flask ==3.0.0 pinned", "7: pypi pytest [dev]"});
  CHECK(in_file("Pipfile",
                "[packages]\nrequests = \"==2.31.0\"\nflask = \"*\"\n[dev-packages]\npytest = {version = \"*\"}\n",
                Language::toml) ==
        Listed{"2: pypi requests ==2.31.0 pinned", "3: pypi flask *", "5: pypi pytest * [dev]"});
}

TEST_CASE("conda environments with their pip section, recipes and pixi") {
  CHECK(in_file("environment.yml", R"(name: ml
channels: [conda-forge]
dependencies:
  - python=3.11
  - conda-forge::numpy>=1.26
  - pip
  - pip:
      - mlflow==2.12.1
)",
                Language::yaml) ==
        Listed{"4: conda python =3.11", "5: conda numpy >=1.26", "6: conda pip", "8: pypi mlflow ==2.12.1 pinned"});
  CHECK(in_file("meta.yaml", "requirements:\n  host: [python]\n  run:\n    - numpy >=1\n", Language::yaml) ==
        Listed{"2: conda python [build]", "4: conda numpy >=1"});
  CHECK(in_file("values.yml", "dependencies:\n  - redis\n", Language::yaml).empty());
}

TEST_CASE("manifests of other ecosystems") {
  CHECK(in_file("package.json", R"({
  "dependencies": {"react": "^18.0.0"},
  "devDependencies": {"jest": "29.7.0"}
})",
                Language::json) == Listed{"2: npm react ^18.0.0", "3: npm jest 29.7.0 pinned [dev]"});
  CHECK(in_file("Cargo.toml",
                "[dependencies]\ntokio = { version = \"1\", features = [\"full\"] }\n[dev-dependencies]\ncriterion = "
                "\"=0.5\"\n",
                Language::toml) == Listed{"2: cargo tokio 1", "4: cargo criterion =0.5 pinned [dev]"});
  CHECK(in_file("pom.xml", R"(<project>
  <dependencies>
    <dependency>
      <groupId>org.junit</groupId><artifactId>junit</artifactId>
      <version>5.1</version><scope>test</scope>
    </dependency>
  </dependencies>
</project>)",
                Language::xml) == Listed{"3-5: maven org.junit:junit 5.1 pinned [test]"});
  CHECK(in_file("api.csproj", R"(<Project><ItemGroup>
<PackageReference Include="Serilog" Version="3.1.0" />
</ItemGroup></Project>)",
                Language::xml) == Listed{"2: nuget Serilog 3.1.0 pinned"});
}

TEST_CASE("entries of lock files are pinned and their source is the lock") {
  CHECK(in_file("uv.lock", "version = 1\n[[package]]\nname = \"Torch\"\nversion = \"2.3.0\"\n", Language::toml) ==
        Listed{"2-4: pypi torch 2.3.0 pinned lock"});
  CHECK(in_file("Pipfile.lock", "{\"default\": {\n\"requests\": {\"version\": \"==2.31.0\"}}}", Language::json) ==
        Listed{"2: pypi requests ==2.31.0 pinned lock"});
  CHECK(
      in_file(
          "package-lock.json",
          "{\"packages\": {\"\": {\"name\": \"me\"},\n\"node_modules/a/node_modules/@s/b\": {\"version\": \"1.0.0\"}}}",
          Language::json) == Listed{"2: npm @s/b 1.0.0 pinned lock"});
  CHECK(in_file("pnpm-lock.yaml", "packages:\n  '@s/b@1.2.3(react@18.0.0)':\n    resolution: {}\n", Language::yaml) ==
        Listed{"2-3: npm @s/b 1.2.3 pinned lock"});
  CHECK(in_file("conda-lock.yml", "package:\n  - name: numpy\n    version: 1.26.4\n    manager: conda\n",
                Language::yaml) == Listed{"2-4: conda numpy 1.26.4 pinned lock"});
  CHECK(in_file("pixi.lock",
                "packages:\n  - conda: https://c/linux-64/numpy-1.26.4-py311_0.conda\n  - pypi: https://p\n    name: "
                "mlflow\n    version: 2.12.1\n",
                Language::yaml) == Listed{"2: conda numpy pinned lock", "3-5: pypi mlflow 2.12.1 pinned lock"});
  CHECK(in_file("Cargo.lock", "[[package]]\nname = \"serde\"\nversion = \"1.0.0\"\n", Language::toml) ==
        Listed{"1-3: cargo serde 1.0.0 pinned lock"});
}

TEST_CASE("other structured files declare no dependency") {
  CHECK(in_file("config.toml", "[project]\ndependencies = [\"torch\"]\n", Language::toml).empty());
  CHECK(in_file("data.json", R"({"dependencies": {"a": "1"}})", Language::json).empty());
}
