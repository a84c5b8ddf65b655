#include "growth/growth.h"
#include "support/catch.h"

using namespace mlready::test;

namespace {

/// Files named by their number, the text of each from the number and the number of files.
Material chain(std::string path, std::string bytes, std::size_t step) {
  return {path + ": chain " + bytes, [=](std::size_t size) {
            Files files;
            const auto count = size / (path.size() + bytes.size() + 10);
            for (std::size_t i = 0; i < count; ++i) {
              const auto numbered = [&](const std::string& text, std::size_t number) {
                std::string result;
                for (const char c : text) result += c == '%' ? std::to_string(number) : std::string(1, c);
                return result;
              };
              files.emplace(numbered(path, i), numbered(bytes, (i + step) % count));
            }
            return files;
          }};
}

Material deep_path(std::string name) {
  return {"deep " + name, [=](std::size_t size) {
            std::string path;
            while (path.size() < size) path += "d/";
            return Files{{path + name, "import a\n"}};
          }};
}

/// Tests in folders of their own, each of which CI names.
Material named_tests(std::string folder) {
  return {"named tests in " + folder, [=](std::size_t size) {
            Files files;
            auto workflow = std::string("on: push\njobs:\n  a:\n    steps:\n");
            for (std::size_t i = 0; workflow.size() < size; ++i) {
              const auto place = folder + std::to_string(i);
              files.emplace(place + "/test_a.py", "def test_a(): pass\n");
              workflow += "      - run: pytest " + place + "\n";
            }
            files.emplace(".github/workflows/ci.yml", workflow);
            return files;
          }};
}

}  // namespace

TEST_CASE("Many files take linear time") {
  require_linear(
      {
          many("a%.txt", ""),
          many("a%", ""),
          many("d%/a.py", "import b\n"),
          many("a%.py", "import a0\na0.f()\n"),
          many("a%/__init__.py", "from a0 import *\n"),
          many("test_%.py", "import a\ndef test_a(): assert a.f()\n"),
          many("a%.md", "# a\nWe do b.\n"),
          many("k8s/a%.yaml", "apiVersion: v1\nkind: Deployment\n"),
          many(".github/workflows/a%.yml", "on: push\njobs:\n  a:\n    steps: [{run: pytest}]\n"),
          many("d%/Dockerfile", "FROM a\nRUN b\n"),
          many("d%/requirements.txt", "a==1\n"),
          many("d%/pyvenv.cfg", "home = a\n"),
          many("d%/Chart.yaml", "name: a\n"),
          many("d%/Makefile", "t:\n\tpython a.py\n"),
          many("d%/setup.py", "from setuptools import setup\nsetup()\n"),
          many("a%.ipynb", "{\"cells\":[]}"),
          many("d%/docker-compose.yml", "services:\n  a:\n    build: .\n"),
          many("d%/package.json", "{\"scripts\":{\"test\":\"jest\"}}"),
          many("d%/pyproject.toml", "[project]\nname = \"a\"\n"),
          many("d%/docker-compose.yml", "services:\n  a:\n    extends: {file: ../d0/docker-compose.yml, service: a}\n"),
      },
      32 << 10);
}

TEST_CASE("Deep paths and long names take linear time") {
  require_linear({
      deep_path("a.py"),
      deep_path("Dockerfile"),
      deep_path("a.yaml"),
      deep_path("requirements.txt"),
      deep_path("Chart.yaml"),
      {"long name",
       [](std::size_t size) {
         return Files{{std::string(size, 'a') + ".py", "import a\n"}};
       }},
      {"dots",
       [](std::size_t size) {
         return Files{{std::string(size, '.') + "py", "import a\n"}};
       }},
      {"words",
       [](std::size_t size) {
         std::string name;
         while (name.size() < size) name += "test_";
         return Files{{name + ".py", "import a\n"}};
       }},
      {"stairs of folders",
       [](std::size_t size) {
         Files files;
         std::string folder;
         for (std::size_t used = 0; used < size; used += folder.size()) {
           folder += "d/";
           files.emplace(folder + "a.py", "import a\n");
         }
         return files;
       }},
  });
}

TEST_CASE("Chains and circles between files take linear time") {
  require_linear(
      {
          chain("a%.py", "import a%\na%.f()\ndef f(): pass\n", 1),
          chain("a%.py", "from a% import *\nf()\n", 1),
          chain("a%.py", "from a% import f\ndef g(): f()\n", 7),
          chain("r%/requirements.txt", "-r ../r%/requirements.txt\n", 1),
          chain("requirements-%.txt", "-r requirements-%.txt\n-c requirements-%.txt\n", 1),
          chain(".gitlab/ci-%.yml", "include: .gitlab/ci-%.yml\na:\n  script: [pytest]\n", 1),
          chain(".github/workflows/w%.yml", "on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/w%.yml\n",
                1),
          chain("s%.sh", "bash s%.sh\n", 1),
          chain("s%.sh", "source s%.sh\npython a.py\n", 1),
          chain("m%/Makefile", "include ../m%/Makefile\nt:\n\tmake -C ../m%\n", 1),
          chain("c%/docker-compose.yml", "services:\n  a:\n    extends: {file: ../c%/docker-compose.yml, service: a}\n",
                1),
          chain("d%/Dockerfile", "FROM a\nCMD bash ../d%/run.sh\n", 1),
          chain("p%/__init__.py", "from ..p% import f\n", 1),
          repeated("Makefile", "t%:\n\tmake t%\n"),
          repeated("Makefile", "\tmake t%\n", "t:\n"),
          repeated("package.json", "\"s%\":\"npm run s%1\",", "{\"scripts\":{", "\"z\":\"a\"}}"),
      },
      32 << 10);
}

TEST_CASE("Facts that all look alike take linear time to match and to link") {
  require_linear({
      repeated("a.py", "f()\n"),
      repeated("a.py", "def f():\n  f()\n"),
      repeated("a.py", "def f%():\n  f%()\n"),
      repeated("a.py", "  f%()\n", "def g():\n"),
      repeated("a.py", "def f%():\n  g()\n", "def g(): pass\n"),
      repeated("a.py", "model.fit(x)\n", "import sklearn\n"),
      repeated("a.py", "mlflow.log_metric('a', 1)\n", "import mlflow\n"),
      repeated("a.py", "def f(): pass\n"),
      repeated("a.py", "class A:\n  def f(self): self.f()\n"),
      repeated("a.py", "self.a%.f()\n"),
      repeated("a.py", "x = pd.read_csv('a')\n", "import pandas as pd\n"),
      repeated("a.py", "random.seed(1)\n", "import random\n"),
      repeated("test_a.py", "def test_a():\n  assert f() == 1\n"),
      repeated("a.py", "@app.get('/health')\ndef h(): return 1\n", "from fastapi import FastAPI\napp = FastAPI()\n"),
      repeated("README.md", "We monitor data drift with Evidently and alert on it. "),
      repeated("README.md", "See `a%.py`. "),
      repeated("README.md", "[a](a%.py) "),
      repeated("README.md", "```sh\npython a.py\n```\n"),
      repeated("run.sh", "python a.py\n"),
      repeated("run.sh", "python a%.py\n"),
      repeated("run.sh", "pytest\n"),
      repeated("requirements.txt", "mlflow==1\n"),
      repeated("a.yaml", "password: aB3dE5gH7jK9mN1pQ3\n"),
      repeated("a.py", "password = 'aB3dE5gH7jK9mN1pQ3'\n"),
      repeated("a.py", "except Exception as e:\n  log.error(e)\n"),
      repeated("a.py", "try:\n  f()\nexcept Exception:\n  pass\n"),
      repeated("a.py", "    x%.y = 1\n", "def f():\n"),
      repeated("a.py", "def f%(x: int) -> int:\n  \"\"\"Doc.\"\"\"\n  return f0(x)\n"),
      many("a%.py", "def f():\n  f()\nclass A:\n  def f(self): f()\n"),
      many("a%.py", "def main():\n  train()\nif __name__ == '__main__':\n  main()\n"),
      many("d%/train.py", "import sklearn\nmodel.fit(x)\n"),
      many("d%/utils.py", "def load(): pass\n"),
      many("d%/run.sh", "python train.py\n"),
  });
}

TEST_CASE("Tests that CI names one by one take linear time") {
  require_linear({named_tests("tests/d"), named_tests("a/b/c/d/e/f/g/h/i/d")});
}
