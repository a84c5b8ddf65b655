#include <array>

#include "dependency_list.h"
#include "extract/dependency/dependency.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::testing;

TEST_CASE("go.mod requirements, single and in blocks, without replacements") {
  const auto facts = extracted("go.mod", R"(module example.org/app
go 1.22
require github.com/a/b v1.2.3
require (
	github.com/c/d v0.1.0 // indirect
	// github.com/e/f v1.0.0
)
replace github.com/a/b => ../b
)",
                               extract_go_mod);
  CHECK(listed_dependencies(facts) ==
        Listed{"3: go github.com/a/b v1.2.3 pinned", "5: go github.com/c/d v0.1.0 pinned [indirect]"});
}

TEST_CASE("gradle declarations in Groovy and Kotlin") {
  const auto facts = extracted("build.gradle", R"(dependencies {
  implementation 'org.a:b:1.0'
  testImplementation("org.junit:junit:5.+")
  api project(':core')
  println "org.x:y:1"
}
)",
                               extract_gradle);
  CHECK(listed_dependencies(facts) == Listed{"2: maven org.a:b 1.0 pinned", "3: maven org.junit:junit 5.+ [test]"});
}

TEST_CASE("yarn.lock of both generations") {
  const auto facts = extracted("yarn.lock", R"(# yarn lockfile v1
"@scope/a@^1.0.0", "@scope/a@^1.1.0":
  version "1.1.2"
b@npm:^2:
  version: 2.0.1
__metadata:
  cacheKey: 8
)",
                               extract_yarn_lock);
  CHECK(listed_dependencies(facts) == Listed{"2-3: npm @scope/a 1.1.2 pinned lock", "4-5: npm b 2.0.1 pinned lock"});
}

TEST_CASE("setup.py: requirements given as lists, by name, and as extras") {
  FileFacts facts(SourceFile{"setup.py", std::string(20, '\n'), Language::python, Role::code});
  facts.add(Assignment{"TESTS", "", "['pytest', \"hypothesis\"]", false}, {2, 2});
  const std::array arguments{Argument{"name", "mine", true},
                             Argument{"install_requires", "[\n'torch==2.0', # 'no'\n\"Pandas>=2\"]", false},
                             Argument{"tests_require", "TESTS", false},
                             Argument{"extras_require", "{'dev': ['ruff'], \"docs\": [\"sphinx<8\"]}", false}};
  facts.add(Call{"setuptools.setup", "setup", facts.keep_all<Argument>(arguments)}, {5, 9});
  facts.add(Call{"other.configure", "configure", facts.keep_all<Argument>(arguments)}, {11, 11});
  derive_setup_py(facts);
  CHECK(listed_dependencies(facts) == Listed{"5-9: pypi torch ==2.0 pinned", "5-9: pypi pandas >=2",
                                             "5-9: pypi pytest [test]", "5-9: pypi hypothesis [test]",
                                             "5-9: pypi ruff [dev]", "5-9: pypi sphinx <8 [docs]"});
}

TEST_CASE("packages that a pipeline component installs") {
  FileFacts facts(SourceFile{"pipeline.py", std::string(20, '\n'), Language::python, Role::code});
  const std::array arguments{Argument{"packages_to_install", "['pandas==2.2.0', 'scikit-learn']", false},
                             Argument{"base_image", "python:3.11", true}};
  facts.add(Decorator{"kfp.dsl.component", facts.keep_all<Argument>(arguments), "train"}, {3, 3});
  derive_component_installs(facts);
  CHECK(listed_dependencies(facts) == Listed{"3: pypi pandas ==2.2.0 pinned install", "3: pypi scikit-learn install"});
}
