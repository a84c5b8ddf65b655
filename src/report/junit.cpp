#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "report/escape.h"
#include "report/formats.h"
#include "report/layout.h"

// The form that the xUnit plug-in of Jenkins reads (junit-10.xsd), and with it most CI systems: an area is a suite, an
// item a test case. The XML library escapes markup; `visible_lines` removes what XML 1.0 cannot hold (section 2.2).

namespace mlready {
namespace {

void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(visible_line(value).c_str());
}

void set_text(pugi::xml_node node, std::string_view text) {
  node.text().set(visible_lines(text).c_str());
}

std::string location_of(const ReportItem& item) {
  return item.verdict.evidence.empty() ? std::string() : place_of(item.verdict.evidence.front()) + ": ";
}

/// What is wrong, where, and how to mend it.
std::string details_of(const ReportItem& item) {
  auto text = fmt::format("{} ({}, {})\n", item.title, item.verdict.id, to_string(item.severity));
  for (const auto& evidence : item.verdict.evidence) {
    text += fmt::format("{}: {}: {}\n", visible_line(place_of(evidence)), to_string(evidence.strength),
                        visible_line(evidence.excerpt));
  }
  return text + "\nHow to fix it:\n" + item.remediation;
}

void add_failure(pugi::xml_node test, const ReportItem& item) {
  auto failure = test.append_child("failure");
  set(failure, "type", to_string(item.verdict.status));
  set(failure, "message", location_of(item) + item.verdict.summary);
  set_text(failure, details_of(item));
}

bool is_open(const ReportItem& item) {
  return item.verdict.status == Status::partial || item.verdict.status == Status::missing;
}

bool is_failure(const ReportItem& item) {
  return is_open(item) && !item.waiver;
}

bool is_skipped(const ReportItem& item) {
  return item.verdict.status == Status::not_applicable || (is_open(item) && item.waiver);
}

/// Why it is no failure that the item is not met.
std::string skipped_words(const ReportItem& item) {
  if (!item.waiver) return item.verdict.summary;
  const auto until = item.waiver->expires.empty() ? std::string() : " until " + item.waiver->expires;
  return fmt::format("waived{}: {} ({})", until, item.waiver->reason, item.verdict.summary);
}

void add_test(pugi::xml_node suite, const ReportItem& item) {
  auto test = suite.append_child("testcase");
  set(test, "classname", "mlready." + item.area);
  set(test, "name", item.verdict.id + ": " + item.title);
  if (is_failure(item)) add_failure(test, item);
  if (is_skipped(item)) set(test.append_child("skipped"), "message", skipped_words(item));
}

void add_counts(pugi::xml_node node, std::size_t tests, std::ptrdiff_t failures) {
  set(node, "tests", std::to_string(tests));
  set(node, "failures", std::to_string(failures));
  set(node, "errors", "0");
}

void add_score(pugi::xml_node suite, const AreaScore& area) {
  auto score = suite.append_child("properties").append_child("property");
  set(score, "name", "score");
  set(score, "value", fmt::format("{:.1f}", area.score));
}

void add_area(pugi::xml_node suites, const Report& report, const AreaScore& area) {
  auto items = report.items;
  std::erase_if(items, [&](const ReportItem& item) { return item.area != area.area; });
  if (items.empty()) return;
  auto suite = suites.append_child("testsuite");
  set(suite, "name", area.title);
  add_counts(suite, items.size(), std::ranges::count_if(items, is_failure));
  set(suite, "skipped", std::to_string(std::ranges::count_if(items, is_skipped)));
  add_score(suite, area);
  for (const auto& item : items) add_test(suite, item);
}

/// What could not be read, as the errors of a suite without tests.
void add_problems(pugi::xml_node suites, const std::vector<Problem>& problems) {
  if (problems.empty()) return;
  auto suite = suites.append_child("testsuite");
  set(suite, "name", "Could not be read");
  add_counts(suite, 0, 0);
  std::string text;
  for (const auto& problem : problems) {
    text += fmt::format("{}: {}\n", visible_line(place_of(problem)), visible_line(problem.message));
  }
  set_text(suite.append_child("system-err"), text);
}

}  // namespace

std::string render_junit(const Report& report) {
  pugi::xml_document document;
  auto declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  auto suites = document.append_child("testsuites");
  set(suites, "name", "mlready");
  add_counts(suites, report.items.size(), std::ranges::count_if(report.items, is_failure));
  for (const auto& area : report.score.areas) add_area(suites, report, area);
  add_problems(suites, report.problems);
  std::ostringstream output;
  document.save(output, "  ", pugi::format_indent, pugi::encoding_utf8);
  return output.str();
}

}  // namespace mlready
