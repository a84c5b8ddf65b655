#include <ctime>
#include <string>

#include "support/catch.h"
#include "unit/extract/prose/document.h"

using mlready::Mood;
using Texts = std::vector<std::string>;

namespace {

prose_test::Document rst(std::string text) {
  return prose_test::document(prose_test::read(mlready::extract_restructured_text, std::move(text), "index.rst"));
}

prose_test::Document asciidoc(std::string text) {
  return prose_test::document(prose_test::read(mlready::extract_asciidoc, std::move(text), "index.adoc"));
}

prose_test::Document plain(std::string text, std::string path = "notes.txt") {
  return prose_test::document(prose_test::read(mlready::extract_text, std::move(text), std::move(path)));
}

prose_test::Document html(std::string text) {
  return prose_test::document(prose_test::read(mlready::extract_html, std::move(text), "index.html"));
}

Texts diagram(std::string path, mlready::Language language, std::string text = "") {
  return prose_test::document(
             prose_test::read(mlready::extract_diagram_file, std::move(text), std::move(path), language))
      .diagram_kinds;
}

}  // namespace

TEST_CASE("reStructuredText: titles have the level of their adornment's first use") {
  const auto read = rst("=====\nGuide\n=====\n\nDeploy\n------\n\nHelm\n~~~~\n\nTest\n----\n");
  REQUIRE(read.headings.size() == 4);
  CHECK(read.headings[2].trail == "Guide > Deploy > Helm");
  CHECK(read.headings[3].trail == "Guide > Test");
  CHECK(read.lines_of("Deploy") == 5);
}

TEST_CASE("reStructuredText: paragraphs, lists, links and roles") {
  const auto read = rst(R"(See the `guide <https://example.org>`_ and :func:`~a.run`.
It uses **k6**.

* [ ] load tests
* unit tests
)");
  CHECK(read.said("See the guide and a.run."));
  CHECK(read.said("It uses k6."));
  CHECK(read.links == Texts{"https://example.org"});
  CHECK(read.mood("load tests") == Mood::unchecked);
  CHECK(read.mood("unit tests") == Mood::stated);
}

TEST_CASE("reStructuredText: code, literal blocks, pictures and diagrams") {
  const auto read = rst(R"(Run it::

    $ make test

.. code-block:: bash

   docker build .

.. image:: architecture.png
   :alt: System architecture

.. mermaid::

   graph TD

.. toctree::
   hidden

.. note:: seen
   Be careful.
)");
  CHECK(read.commands == Texts{"make test", "docker build ."});
  CHECK(read.command_lines == std::vector<std::uint32_t>{3, 7});
  CHECK(read.diagram_kinds == Texts{"image", "mermaid"});
  CHECK_FALSE(read.said("hidden"));
  CHECK(read.said("Be careful."));
}

TEST_CASE("AsciiDoc: headings, lists, listings, pictures, tables, links") {
  const auto read = asciidoc(R"(= Guide
:toc:

== Deploy
// hidden
We use *Helm* and https://helm.sh[its charts].

* [ ] tracing
* metrics

[source,bash]
----
helm upgrade --install api .
----

image::images/deployment-diagram.png[Deployment]

|===
|Name |Meaning
|age |Years
|===

____
Quoted words.
____
)");
  REQUIRE(read.headings.size() == 2);
  CHECK(read.headings[1].trail == "Guide > Deploy");
  CHECK(read.said("We use Helm and its charts."));
  CHECK(read.links == Texts{"https://helm.sh", "images/deployment-diagram.png"});
  CHECK(read.mood("tracing") == Mood::unchecked);
  CHECK(read.commands == Texts{"helm upgrade --install api ."});
  CHECK(read.diagram_kinds == Texts{"image"});
  CHECK(read.tables == Texts{"Name |Meaning"});
  CHECK(read.mood("Quoted words.") == Mood::quoted);
  CHECK_FALSE(read.said("hidden"));
}

TEST_CASE("plain text: prose is read, with headings and lists") {
  const auto read =
      plain("Runbook\n=======\n\nRestart the service with systemctl when it hangs.\n\n- [ ] add alerts\n");
  REQUIRE(read.headings.size() == 1);
  CHECK(read.headings[0].text == "Runbook");
  CHECK(read.said("Restart the service with systemctl when it hangs."));
  CHECK(read.mood("add alerts") == Mood::unchecked);
}

TEST_CASE("plain text: licences, requirements, word lists and data say nothing") {
  CHECK(plain("The software is provided as is, without any warranty.", "LICENSE.txt").sentences.empty());
  CHECK(plain("numpy==1.0 is what we all need here", "requirements-dev.txt").sentences.empty());
  CHECK(plain("apple\nbanana\ncherry\n", "fruits.txt").sentences.empty());
  CHECK(plain("1.0 2.0 3.0 4.0 5.0\n1.0 2.0 3.0 4.0 5.0\n", "matrix.txt").sentences.empty());
}

TEST_CASE("plain text: drawn boxes are a diagram") {
  CHECK(plain("+-----+   +----+\n| api |-->| db |\n+-----+   +----+\n", "README").diagram_kinds == Texts{"ascii"});
}

TEST_CASE("HTML: headings, paragraphs, lists and pictures; no scripts, styles or comments") {
  const auto read = html(R"(<html><head><title>T</title><style>p { color: red }</style></head><body>
<h1>Guide</h1>
<script>if (a < b) { run("</p>"); }</script>
<!-- hidden -->
<p>We test with <a href="k6.html">k6</a>. No alerts yet.</p>
<ul><li>One</li><li>Two</li></ul>
<img src="architecture.svg" alt="">
<blockquote>They said so.</blockquote>
)");
  REQUIRE(read.headings.size() == 1);
  CHECK(read.headings[0].text == "Guide");
  CHECK(read.said("We test with k6."));
  CHECK(read.mood("No alerts yet.") == Mood::negated);
  CHECK(read.said("One"));
  CHECK(read.mood("They said so.") == Mood::quoted);
  CHECK(read.diagram_kinds == Texts{"image"});
  CHECK(read.lines_of("Guide") == 2);
  CHECK_FALSE(read.said("hidden"));
}

TEST_CASE("diagram files: source is a diagram, a picture only by its path") {
  using mlready::Language;
  CHECK(diagram("docs/flow.mmd", Language::mermaid, "graph TD\n") == Texts{"mermaid"});
  CHECK(diagram("docs/a.puml", Language::plantuml) == Texts{"plantuml"});
  CHECK(diagram("docs/a.drawio", Language::drawio) == Texts{"drawio"});
  CHECK(diagram("docs/a.dot", Language::unknown) == Texts{"graphviz"});
  CHECK(diagram("docs/system-architecture.png", Language::image) == Texts{"image"});
  CHECK(diagram("SequenceDiagram.png", Language::image) == Texts{"image"});
  CHECK(diagram("docs/diagrams/1.png", Language::image) == Texts{"image"});
  CHECK(diagram("images/部署图.png", Language::image) == Texts{"image"});
  CHECK(diagram("images/logo.png", Language::image).empty());
  CHECK(diagram("reports/pipeline_confusion_matrix.png", Language::image).empty());
  CHECK(diagram("docs/diagrams/logo.png", Language::image).empty());
  CHECK(diagram("figures/roc.png", Language::image).empty());
}

TEST_CASE("any bytes are survived by every markup") {
  constexpr char bytes[] = "\xFF\x00<a href=\"<!--<script>&#\n===\n.. a::\n   b\n|===\n----\n[x]\n* \n`a <b";
  const std::string noise(bytes, sizeof bytes - 1);
  for (std::size_t start = 0; start < noise.size(); ++start) {
    const auto text = noise.substr(start);
    CHECK_NOTHROW(rst(text));
    CHECK_NOTHROW(asciidoc(text));
    CHECK_NOTHROW(plain(text, "README"));
    CHECK_NOTHROW(html(text));
  }
}

TEST_CASE("hostile text is read in linear time by every markup") {
  const auto start = std::clock();
  for (const auto* piece : {"<", "<a ", "`a <", "<a b=\"", "https://a[", "[", "* ", ".. a::\n", "::\n", "----\n",
                            "== a\n", "&amp", "<!--", "<script>", "+-|\n", "a\n=\n"}) {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += piece;
    CHECK_NOTHROW(rst(text));
    CHECK_NOTHROW(asciidoc(text));
    CHECK_NOTHROW(plain(text, "README"));
    CHECK_NOTHROW(html(text));
  }
  // About a second; a quadratic step takes minutes.
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 30);
}
