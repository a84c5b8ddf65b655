#include "audit/case_file.h"

#include "support/catch.h"

namespace mlready {
namespace {

constexpr std::string_view text = R"(# data.versioning

## met: tracked by DVC
```yaml data/raw.csv.dvc
outs:   # <- evidence
- path: raw.csv
```
````markdown README.md
```
nested
```
````

## missing: nothing
```python a.py
x = 1
```
)";

TEST_CASE("A case has its status, its files and its marked lines; marks are removed") {
  const auto file = parse_case_file("cases.md", text);
  REQUIRE(file);
  CHECK(file->id == "data.versioning");
  REQUIRE(file->cases.size() == 2);
  const auto& first = file->cases[0];
  CHECK(first.expected == Status::met);
  CHECK(first.files.at("data/raw.csv.dvc") == "outs:\n- path: raw.csv\n");
  CHECK(first.files.at("README.md") == "```\nnested\n```\n");
  CHECK(first.evidence == std::set<std::pair<std::string, std::uint32_t>>{{"data/raw.csv.dvc", 1}});
  CHECK(file->cases[1].expected == Status::missing);
}

TEST_CASE("A heading without a status, an open block and a block without a path are refused with their line") {
  CHECK(parse_case_file("c.md", "# a.b\n## perhaps: x\n").error().where == "c.md:2");
  CHECK(parse_case_file("c.md", "# a.b\n## met: x\n```python a.py\n").error().where == "c.md:3");
  CHECK(parse_case_file("c.md", "# a.b\n## met: x\n```python\n```\n").error().where == "c.md:3");
}

TEST_CASE("A file that names no item is refused") {
  CHECK_FALSE(parse_case_file("c.md", "## met: x\n"));
}

}  // namespace
}  // namespace mlready
