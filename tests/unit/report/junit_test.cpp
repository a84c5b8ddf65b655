#include <pugixml.hpp>

#include "mlready/reporter.h"
#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

/// Fails the test where `report` does not become well-formed XML.
pugi::xml_document rendered(const Report& report) {
  pugi::xml_document document;
  REQUIRE(document.load_string(render(report, Format::junit).c_str()));
  return document;
}

std::string attribute(const pugi::xml_document& document, const char* path, const char* name) {
  return document.select_node(path).node().attribute(name).value();
}

}  // namespace

TEST_CASE("In JUnit an area is a suite and an item a test case") {
  const auto document = rendered(sample_report());
  CHECK(attribute(document, "/testsuites", "tests") == "4");
  CHECK(attribute(document, "/testsuites", "failures") == "2");
  CHECK(attribute(document, "//testsuite[@name='Security']", "tests") == "2");
  CHECK(attribute(document, "//testsuite[@name='Security']", "skipped") == "1");
  CHECK(document.select_nodes("//testsuite[@name='Data pipeline']/testcase").size() == 2);
  CHECK(attribute(document, "//testcase[1]", "classname") == "mlready.data");
}

TEST_CASE("In JUnit missing and partial are failures of that type, with message and place") {
  const auto document = rendered(sample_report());
  CHECK(attribute(document, "//testcase[contains(@name,'security.secrets')]/failure", "type") == "missing");
  CHECK(attribute(document, "//testcase[contains(@name,'security.secrets')]/failure", "message") ==
        "no secrets manager");
  CHECK(attribute(document, "//testcase[contains(@name,'data.lineage')]/failure", "type") == "partial");
  CHECK(attribute(document, "//testcase[contains(@name,'data.lineage')]/failure", "message") ==
        "README.md:3: words only");
}

TEST_CASE("In JUnit a met item has no failure and an inapplicable one is skipped") {
  const auto document = rendered(sample_report());
  CHECK_FALSE(document.select_node("//testcase[contains(@name,'data.validation')]/*"));
  CHECK(document.select_node("//testcase[contains(@name,'security.tls')]/skipped"));
}

TEST_CASE("In JUnit a waived item is skipped, with the reason and its last day, and counts as no failure") {
  auto report = sample_report();
  report.items[2].waiver = Waiver{"security.secrets", "", "vault comes in May", "Ada", "2031-05-31", ""};
  report.items[0].waiver = Waiver{"data.validation", "", "met by now", "Ada", "", ""};
  const auto document = rendered(report);
  CHECK(attribute(document, "//testcase[contains(@name,'security.secrets')]/skipped", "message") ==
        "waived until 2031-05-31: vault comes in May (no secrets manager)");
  CHECK(attribute(document, "//testsuite[@name='Security']", "failures") == "0");
  CHECK(attribute(document, "//testsuite[@name='Security']", "skipped") == "2");
  CHECK(attribute(document, "/testsuites", "failures") == "1");
  CHECK_FALSE(document.select_node("//testcase[contains(@name,'data.validation')]/*"));
}

TEST_CASE("In JUnit what could not be read stands in a suite of its own, and only then") {
  CHECK(std::string(rendered(sample_report()).select_node("//system-err").node().text().get()) ==
        "broken.py:9: string without an end\n");
  auto report = sample_report();
  report.problems.clear();
  CHECK_FALSE(rendered(report).select_node("//system-err"));
}

TEST_CASE("JUnit stays well-formed and free of control characters whatever bytes a repository holds") {
  const std::string text = "]]> <b a='\"'> & \x1b[31m \x01 \xFF \u202E \uFFFF";
  const auto xml = render(hostile_report(text), Format::junit);
  rendered(hostile_report(text));
  CHECK(xml.find("<b ") == std::string::npos);
  CHECK(xml.find('\x1b') == std::string::npos);
  CHECK(xml.find("\u202E") == std::string::npos);
  CHECK(xml.find("&#1;") == std::string::npos);
}

}  // namespace mlready
