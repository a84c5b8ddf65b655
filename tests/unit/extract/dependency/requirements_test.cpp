#include "dependency_list.h"
#include "extract/dependency/dependency.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::testing;

TEST_CASE("requirements files give normal names, specifiers and what is pinned") {
  const auto facts = extracted("requirements.txt", R"(# base
--index-url https://pypi.org/simple
-r base.txt
-c constraints.txt
Flask_Login==0.6.3   # sessions
torch>=2.0,<3; sys_platform == "linux"
uvicorn[standard]==0.29.0
numpy

scikit-learn==1.4.* ; python_version >= "3.9"
)",
                               extract_requirements);
  CHECK(listed_dependencies(facts) == Listed{"5: pypi flask-login ==0.6.3 pinned", "6: pypi torch >=2.0,<3",
                                             "7: pypi uvicorn ==0.29.0 pinned", "8: pypi numpy",
                                             "10: pypi scikit-learn ==1.4.*"});
}

TEST_CASE("hashes over several lines, editables and addresses are read") {
  const auto facts = extracted("requirements-dev.txt", R"(mlflow>=2 \
    --hash=sha256:aaaa \
    --hash=sha256:bbbb
-e git+https://github.com/org/tool.git@main#egg=My_Tool
-e .
./local
pkg @ https://example.org/pkg-1.0-py3-none-any.whl
)",
                               extract_requirements);
  CHECK(listed_dependencies(facts) ==
        Listed{"1-3: pypi mlflow >=2 pinned [dev]",
               "4: pypi my-tool git+https://github.com/org/tool.git@main#egg=My_Tool [dev]",
               "7: pypi pkg https://example.org/pkg-1.0-py3-none-any.whl pinned [dev]"});
}

TEST_CASE("text that is no requirement gives nothing") {
  CHECK(extracted("requirements.txt", "", extract_requirements).facts().empty());
  CHECK(extracted("requirements.txt", "We need a few things.\n\\\n\\", extract_requirements).facts().empty());
  CHECK(extracted("requirements.txt", std::string("\0\xff\xfe{}\n", 6), extract_requirements).facts().empty());
}
