#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/finding.h"
#include "report/fingerprint.h"
#include "report/formats.h"
#include "report/platform_escape.h"
#include "report/sarif_rule.h"

// Static Analysis Results Interchange Format 2.1.0 (OASIS Standard, errata 01), in the form that GitHub code scanning
// accepts: https://docs.github.com/code-security/code-scanning, "SARIF support for code scanning".

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view top = "%SRCROOT%";

// What GitHub accepts and shows: "SARIF results exceed one or more limits" in its documentation.
constexpr std::size_t most_rules = 25'000;
constexpr std::size_t most_results = 5'000;
constexpr std::size_t most_related_locations = 99;
constexpr std::size_t most_notifications = 1'000;

Json message(std::string_view text) {
  return {{"text", sarif_message(text)}};
}

/// Code scanning wants a line in each location, so the first one stands for the whole file.
Json physical_location(const FindingPlace& place) {
  Json region = {{"startLine", std::max(place.line, 1U)}};
  if (place.end_line > place.line) region["endLine"] = place.end_line;
  return {{"artifactLocation", {{"uri", place.path.empty() ? "." : uri_path(place.path)}, {"uriBaseId", top}}},
          {"region", std::move(region)}};
}

Json location(const FindingPlace& place) {
  return {{"physicalLocation", physical_location(place)}};
}

Json related_location(const Report& report, const Evidence& evidence) {
  auto result = location({repository_path(report, evidence.path), evidence.line, evidence.end_line});
  const auto note = evidence.note.empty() ? std::string() : " (" + evidence.note + ")";
  const auto excerpt = evidence.excerpt.empty() ? std::string() : ": " + evidence.excerpt;
  result["message"] = message(fmt::format("{}{}{}", to_string(evidence.strength), note, excerpt));
  return result;
}

/// What speaks for the item, and what claims it; each place once, as the schema demands.
Json related_locations(const Report& report, const Verdict& verdict) {
  auto list = Json::array();
  for (const auto& places : {verdict.evidence, verdict.claims}) {
    for (const auto& place : places) {
      if (list.size() == most_related_locations) return list;
      auto related = related_location(report, place);
      if (std::ranges::find(list, related) == list.end()) list.push_back(std::move(related));
    }
  }
  return list;
}

std::string justification_of(const Waiver& waiver) {
  auto text = waiver.reason;
  if (!waiver.owner.empty()) text += fmt::format("\nOwner: {}", waiver.owner);
  if (!waiver.expires.empty()) text += fmt::format("\nUntil: {}", waiver.expires);
  if (!waiver.path.empty()) text += fmt::format("\nFor: {}", waiver.path);
  if (!waiver.link.empty()) text += fmt::format("\nSee: {}", waiver.link);
  return visible_lines(text);
}

/// Either all results of a run have the property or none (section 3.27.23).
Json suppressions(const ReportItem& item) {
  auto list = Json::array();
  if (!item.waiver) return list;
  list.push_back({{"kind", "external"}, {"status", "accepted"}, {"justification", justification_of(*item.waiver)}});
  return list;
}

/// GitHub reads only `primaryLocationLineHash`; where it is lacking, the upload makes one that depends on the line.
Json partial_fingerprints(const Report& report, const ReportItem& item) {
  const auto print = fingerprint(report, item);
  return {{"mlready/v1", print}, {"primaryLocationLineHash", print + ":1"}};
}

Json result(const Report& report, const ReportFinding& finding) {
  const auto& item = *finding.item;
  const auto& verdict = item.verdict;
  return {{"ruleId", verdict.id},
          {"ruleIndex", finding.item - report.items.data()},
          {"level", sarif_level(finding.level)},
          {"message", message(message_of(item))},
          {"locations", Json::array({location(finding.place)})},
          {"relatedLocations", related_locations(report, verdict)},
          {"partialFingerprints", partial_fingerprints(report, item)},
          {"suppressions", suppressions(item)},
          {"properties",
           {{"status", to_string(verdict.status)},
            {"strength", to_string(verdict.strength)},
            {"confidence", to_string(verdict.confidence)}}}};
}

Json results(const Report& report) {
  auto list = Json::array();
  for (const auto& finding : findings(report)) {
    const bool has_rule = static_cast<std::size_t>(finding.item - report.items.data()) < most_rules;
    if (has_rule && list.size() < most_results) list.push_back(result(report, finding));
  }
  return list;
}

Json rules(const Report& report) {
  auto list = Json::array();
  for (const auto& item : report.items) {
    if (list.size() < most_rules) list.push_back(sarif_rule(item));
  }
  return list;
}

Json tool(const Report& report) {
  return {{"driver",
           {{"name", "mlready"},
            {"version", report.tool_version},
            {"semanticVersion", report.tool_version},
            {"shortDescription", {{"text", "Audits a machine-learning repository for production readiness"}}},
            {"rules", rules(report)},
            {"properties", {{"rulesDigest", report.rules_digest}}}}}};
}

Json notification(const Report& report, const Problem& problem) {
  return {{"level", "warning"},
          {"message", message(problem.message)},
          {"locations", Json::array({location({repository_path(report, problem.path), problem.line, problem.line})})}};
}

/// What could not be read.
Json invocation(const Report& report) {
  auto notifications = Json::array();
  for (const auto& problem : report.problems) {
    if (notifications.size() < most_notifications) notifications.push_back(notification(report, problem));
  }
  return {{"executionSuccessful", true}, {"toolExecutionNotifications", std::move(notifications)}};
}

/// Git's short form of a remote, "host:path", as a URI.
std::string remote_uri(std::string_view remote) {
  const auto scheme = remote.find("://");
  if (scheme != std::string_view::npos) {
    const auto path = remote.find('/', scheme + 3);
    if (path == std::string_view::npos) return std::string(remote);
    return std::string(remote.substr(0, path)) + uri_path(remote.substr(path));
  }
  const auto colon = remote.find(':');
  return fmt::format("ssh://{}/{}", remote.substr(0, colon), uri_path(remote.substr(colon + 1)));
}

Json version_control(const Revision& revision) {
  Json details = {{"repositoryUri", remote_uri(revision.remote_url)}};
  if (revision.commit) details["revisionId"] = visible_line(*revision.commit);
  details["mappedTo"] = {{"uriBaseId", top}};
  details["properties"] = {{"dirty", revision.dirty}};
  return details;
}

/// Audits of several parts of a repository are different analyses, each of which replaces its own predecessor.
std::string category_of(const Report& report) {
  const auto part = audited_part(report);
  return part.empty() ? "mlready/" : fmt::format("mlready/{}/", visible_line(part));
}

Json run(const Report& report) {
  Json result = {
      {"tool", tool(report)},
      {"automationDetails", {{"id", category_of(report)}}},
      {"invocations", Json::array({invocation(report)})},
      {"originalUriBaseIds", {{top, {{"description", {{"text", "The top of the repository"}}}}}}},
      {"columnKind", "unicodeCodePoints"},
      {"results", results(report)},
      {"properties",
       {{"score", report.score.total}, {"coverage", report.score.coverage}, {"gatePassed", report.gate.passed}}}};
  if (!report.target.revision.remote_url.empty()) {
    result["versionControlProvenance"] = Json::array({version_control(report.target.revision)});
  }
  return result;
}

}  // namespace

std::string render_sarif(const Report& report) {
  const Json log = {{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run(report)})}};
  return json_visible(log.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace mlready
