#include "fleet/read_results.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/glob.h"
#include "base/text.h"
#include "config/date.h"
#include "report/bounded_json.h"
#include "report/html/overview.h"
#include "report/layout.h"
#include "report/report_from_json.h"
#include "report/source_link.h"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

/// The first date in the name of a file.
std::string date_in(std::string_view name) {
  constexpr std::size_t length = 10;
  const auto file = file_name(name);
  for (std::size_t at = 0; at + length <= file.size(); ++at) {
    if (is_date(file.substr(at, length))) return std::string(file.substr(at, length));
  }
  return {};
}

FleetResult result_of(const Report& report) {
  FleetResult result{.repository = html::target_name(report.target),
                     .tool_version = report.tool_version,
                     .rule_set = rule_set_of(report.rules_digest),
                     .page = SourceLinks(report.target.revision).commit(),
                     .coverage = report.score.coverage,
                     .gate_passed = report.gate.passed};
  if (weakest_area(report.score) != nullptr) result.score = report.score.total;
  for (const auto& item : report.items) {
    result.items[item.verdict.id] = {item.verdict.status, item.severity, item.waiver.has_value()};
  }
  return result;
}

/// Puts items that are not known yet behind the one that they follow in `report`.
void add_items(const Report& report, std::vector<FleetItem>& items) {
  auto place = items.begin();
  for (const auto& item : report.items) {
    const auto known = std::ranges::find(items, item.verdict.id, &FleetItem::id);
    const bool is_new = known == items.end();
    place = std::next(is_new ? items.insert(place, {item.verdict.id, item.title, item.area}) : known);
  }
}

/// Of a repository that could not be audited.
FleetResult failed_result(const JsonValue& error) {
  FleetResult result;
  result.error = to_string(Error{error["what"].text(), error["where"].text(), error["hint"].text()});
  return result;
}

FleetResult reported_result(const JsonValue& value, const std::optional<Error>& error, std::vector<FleetItem>& items) {
  const auto report = report_from_json(value);
  if (error) return {};
  add_items(report, items);
  return result_of(report);
}

FleetResult recorded_result(const JsonValue& record, const std::optional<Error>& error, std::vector<FleetItem>& items) {
  const auto why = record["error"];
  auto result = why.is_null() ? reported_result(record["report"], error, items) : failed_result(why);
  result.repository = record["repository"].text();
  result.date = record["date"].text();
  if (!result.date.empty() && !is_date(result.date)) record["date"].complain("is no date");
  return result;
}

Result<FleetResult> read_result(std::string_view text, std::vector<FleetItem>& items) {
  const auto document = parse_bounded_json(text);
  if (!document) return tl::unexpected(document.error());
  if (document->contains("id") && document->contains("target")) {
    return failure("a single item of a report", {}, "audit --manifest, or --format json, writes whole ones");
  }
  std::optional<Error> error;
  const JsonValue root(*document, "", error);
  const bool record = document->contains("mlready_record");
  auto result = record ? recorded_result(root, error, items) : reported_result(root, error, items);
  if (error) return tl::unexpected(*error);
  return result;
}

/// Where results go, and what is known of those of one file.
struct Destination {
  std::string date;  ///< of results that have none
  FleetResults& results;
};

void add_result(std::string_view text, std::string place, const Destination& to) {
  auto result = read_result(text, to.results.items);
  if (!result) {
    result.error().where = std::move(place);
    to.results.problems.push_back(to_string(result.error()));
    return;
  }
  if (result->date.empty()) result->date = to.date;
  to.results.results.push_back(std::move(*result));
}

}  // namespace

void read_results(const std::string& name, std::istream& stream, FleetResults& results) {
  const Destination to{date_in(name), results};
  std::string line;
  for (std::size_t number = 1; std::getline(stream, line); ++number) {
    const auto text = trim(line);
    if (text == "{") {  // one document over many lines
      line.append("\n").append(std::istreambuf_iterator<char>(stream), {});
      return add_result(line, name, to);
    }
    if (!text.empty()) add_result(text, name + ":" + std::to_string(number), to);
  }
}

}  // namespace mlready
