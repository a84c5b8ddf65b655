#include <ctime>
#include <string>

#include "extract/prose/prose.h"
#include "support/catch.h"
#include "unit/extract/prose/document.h"

using mlready::Mood;
using prose_test::markdown;

TEST_CASE("a heading has its level, the trail of the headings above and its own line") {
  const auto read = markdown(R"(# Service
## Deployment
### With Helm
## Tests
)");
  REQUIRE(read.headings.size() == 4);
  CHECK(read.headings[2].level == 3);
  CHECK(read.headings[2].trail == "Service > Deployment > With Helm");
  CHECK(read.headings[3].trail == "Service > Tests");
  CHECK(read.lines_of("With Helm") == 3);
}

TEST_CASE("a section is a scope that ends before the next heading of its level") {
  const auto facts = prose_test::read(mlready::extract_markdown, "# A\ntext\n## B\ntext\n# C\n", "a.md");
  REQUIRE(facts.scopes().size() == 4);
  CHECK(facts.scopes()[1].lines.last == 4);
  CHECK(facts.scopes()[2].qualified_name == "A > B");
  CHECK(facts.scopes()[2].parent == 1);
}

TEST_CASE("a paragraph gives its sentences, each on its line, without markup and URLs") {
  const auto read = markdown(R"(
We use **MLflow** and `pytest --cov`. See [the
guide](https://example.org/guide) or https://example.org/more.
)");
  CHECK(read.said("We use MLflow and pytest --cov."));
  CHECK(read.said("See the guide or ."));
  CHECK(read.lines_of("See the guide or .") == 2);
  CHECK(read.links == std::vector<std::string>{"https://example.org/guide", "https://example.org/more"});
}

TEST_CASE("HTML comments and link definitions say nothing") {
  const auto read = markdown("<!-- load tests -->\n\n[ref]: https://example.org\n\nText <!-- hidden --> here.\n");
  REQUIRE(read.sentences.size() == 1);
  CHECK(read.said("Text here."));
}

TEST_CASE("an open tick box is unchecked, a ticked one is stated even below a road map") {
  const auto read = markdown(R"(## Roadmap
- [ ] Load tests
- [x] Unit tests
- Canary releases
)");
  CHECK(read.mood("Load tests") == Mood::unchecked);
  CHECK(read.mood("Unit tests") == Mood::stated);
  CHECK(read.mood("Canary releases") == Mood::planned);
}

TEST_CASE("items below an open tick box are as unchecked as it") {
  const auto read = markdown("- [ ] Security\n  - Rate limits\n  - [x] TLS\n");
  CHECK(read.mood("Rate limits") == Mood::unchecked);
  CHECK(read.mood("TLS") == Mood::stated);
}

TEST_CASE("a list has the mood of the sentence that introduces it") {
  const auto read = markdown("Not supported yet:\n\n- tracing\n- alerts\n\nSupported:\n\n- metrics\n");
  CHECK(read.mood("tracing") == Mood::negated);
  CHECK(read.mood("alerts") == Mood::negated);
  CHECK(read.mood("metrics") == Mood::stated);
}

TEST_CASE("block quotes are quoted, notes in the form of a quote are not") {
  const auto read = markdown(R"(
> Our tracing is great, they said.

> [!NOTE]
> Metrics are exported.

> **Warning**: secrets live in Vault.
)");
  CHECK(read.mood("Our tracing is great, they said.") == Mood::quoted);
  CHECK(read.mood("[!NOTE] Metrics are exported.") == Mood::stated);
  CHECK(read.mood("Warning: secrets live in Vault.") == Mood::stated);
}

TEST_CASE("text that is struck through is unchecked and leaves its sentence") {
  const auto read = markdown("We have unit tests ~~and load tests~~.\n");
  CHECK(read.mood("and load tests") == Mood::unchecked);
  CHECK(read.said("We have unit tests ."));
}

TEST_CASE("a table has its headings, and each row is a sentence on its line") {
  const auto read = markdown(R"(
| Feature | Meaning |
|---------|---------|
| age     | Years since birth. In full. |
| income  | ❌ |
)");
  REQUIRE(read.tables.size() == 1);
  CHECK(read.tables[0] == "Feature | Meaning");
  CHECK(read.mood("age | Years since birth. In full.") == Mood::stated);
  CHECK(read.mood("income | ❌") == Mood::negated);
  CHECK(read.lines_of("income | ❌") == 5);
}

TEST_CASE("shell blocks give commands on their lines; other code gives none") {
  const auto read = markdown(R"(
```bash
# start
docker compose up -d
```

```console
$ make test
ok
```

```python
run("rm")
```
)");
  CHECK(read.commands == std::vector<std::string>{"docker compose up -d", "make test"});
  CHECK(read.command_lines == std::vector<std::uint32_t>{4, 8});
  CHECK(read.code_languages == std::vector<std::string>{"bash", "console", "python"});
}

TEST_CASE("mermaid and PlantUML fences and drawn boxes are diagrams") {
  const auto read = markdown(R"(## Design
```mermaid
graph TD
```
```plantuml
@startuml
```
```
┌─────┐     ┌─────┐
│ API │ --> │ DB  │
└─────┘     └─────┘
```
```
+-----+    +-----+
| API |--->| DB  |
+-----+    +-----+
```
```
    +-------+
    |  API  |
    +---+---+
        |
   +----v----+
   |  Model  |
   +---------+
```
)");
  CHECK(read.diagram_kinds == std::vector<std::string>{"mermaid", "plantuml", "ascii", "ascii", "ascii"});
}

TEST_CASE("folder trees, tables of output and code are no diagrams") {
  const auto read = markdown(R"(## Architecture
```
├── src
│   └── train.py
└── README.md
```
```
+----+-----+
| id | age |
+----+-----+
|  1 |  30 |
+----+-----+
```
```python
x = "┌─┐ -> └─┘"
```
)");
  CHECK(read.diagram_kinds.empty());
}

TEST_CASE("a picture is a diagram when its name, caption or heading says so") {
  const auto read = markdown(R"(
![](docs/system-architecture.png)
<img src="a1.svg" alt="Deployment diagram" width="400">

## 架构

![](images/1.png)

## Overview

The pipeline is drawn in this diagram:

![overview](fig.png)

## 서비스 아키텍쳐

<img width="100%" src="https://example.org/assets/bb830eaf"/>

## 모델 아키텍쳐

<img width="50%" src="https://example.org/assets/0fa0b9f6"/>
)");
  CHECK(read.diagram_kinds == std::vector<std::string>{"image", "image", "image", "image", "image"});
}

TEST_CASE("badges, logos, screenshots, plots and layers of networks are no diagrams") {
  const auto read = markdown(R"(# Architecture
[![CI](https://github.com/a/b/actions/workflows/deploy.yml/badge.svg)](https://github.com/a/b)
![logo](logo.png) ![UI screenshot](app.png) ![ROC curve](pipeline_roc_curve.png) ![Model architecture](model.png)
![demo](pipeline.gif)
)");
  CHECK(read.diagram_kinds.empty());
  CHECK(read.links.size() == 7);
}

TEST_CASE("a numbered picture is a step of a tutorial, unless its name says that it is drawn") {
  CHECK(markdown("![Deploy](03-deploy.png)\n\n![Pipeline](img/1-pipeline.png)\n").diagram_kinds.empty());
  CHECK(markdown("![Deploy](02-deployment-diagram.png)\n").diagram_kinds.size() == 1);
}

TEST_CASE("a picture with no telling words under an ordinary heading is no diagram") {
  CHECK(markdown("# Usage\n\nRun it.\n\n![x](image.png)\n").diagram_kinds.empty());
}

TEST_CASE("placeholders of a template are unchecked") {
  const auto read = markdown("[More Information Needed]\n\nTODO\n\nContact <your team>.\n\nLorem ipsum dolor.\n");
  CHECK(read.mood("[More Information Needed]") == Mood::unchecked);
  CHECK(read.mood("TODO") == Mood::unchecked);
  CHECK(read.mood("Lorem ipsum dolor.") == Mood::unchecked);
}

TEST_CASE("HTML blocks give headings, text, links and pictures") {
  const auto read = markdown(R"(<h1 align="center">Fraud &amp; more</h1>
<p><a href="docs/runbook.md">Runbook</a> for operators.</p>
)");
  REQUIRE(read.headings.size() == 1);
  CHECK(read.headings[0].text == "Fraud & more");
  CHECK(read.said("Runbook for operators."));
  CHECK(read.links == std::vector<std::string>{"docs/runbook.md"});
}

TEST_CASE("front matter becomes keys, and lines count from the file's start") {
  const auto read = markdown(R"(---
license: mit
tags:
- tabular
- "fraud"
model-index:
- name: lgbm
  results:
  - task:
      type: classification
    dataset: {name: x}
languages: [en, de]
---
# Card
)");
  CHECK(read.keys ==
        std::vector<std::string>{"license=mit", "tags[]=tabular", "tags[]=fraud", "model-index[].name=lgbm",
                                 "model-index[].results[].task.type=classification",
                                 "model-index[].results[].dataset={name: x}", "languages[]=en", "languages[]=de"});
  CHECK(read.lines_of("Card") == 14);
}

TEST_CASE("a line of dashes inside a document starts no front matter") {
  CHECK(markdown("Text\n\n---\nkey: value\n---\n").keys.empty());
}

TEST_CASE("markdown inside a file counts its lines from where it starts") {
  const std::string bytes(20, '\n');
  mlready::FileFacts facts({"a.ipynb", bytes, mlready::Language::notebook, mlready::Role::code});
  mlready::add_markdown(facts, "# Title\n", 12);
  REQUIRE(facts.facts().size() == 1);
  CHECK(facts.facts()[0].lines.first == 12);
}

TEST_CASE("hostile markdown is read in linear time") {
  std::string table = "a" + std::string(40'000, '|') + "\n-";
  for (int i = 0; i < 20'000; ++i) table += "|-";
  for (int i = 0; i < 10'000; ++i) table += "\nx";
  std::string quotes;
  std::string openings;
  for (int i = 0; i < 200'000; ++i) quotes += "> ", openings += "<?";
  const auto start = std::clock();
  for (const auto& text :
       {table, quotes + "\n\n\n\n", openings, std::string(300'000, '['), std::string(300'000, '_')}) {
    CHECK(markdown(text).headings.empty());
  }
  // Well under a second; a quadratic step takes minutes.
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 20);
}

TEST_CASE("any bytes are survived") {
  constexpr char noise[] = "\x00\xFF\xFE# \xC3(\n```\n\x80|\x00|\n|-|\n- [ ] \xED\xA0\x80";
  const std::string bytes(noise, sizeof noise - 1);
  CHECK_NOTHROW(markdown(bytes));
  CHECK(markdown("").sentences.empty());
}

TEST_CASE("too long a document is read in part, and that is said") {
  const auto read = markdown(std::string(3'000'000, ' ') + "end");
  CHECK(read.problems == 1);
  CHECK(read.sentences.empty());
}
