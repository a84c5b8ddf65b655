#include "sample_report.h"

namespace mlready {
namespace {

ReportItem item(const std::string& area, const std::string& name, Severity severity, Status status) {
  ReportItem result;
  result.verdict.id = area + "." + name;
  result.verdict.status = status;
  result.area = area;
  result.title = "Title of " + name;
  result.checklist = "Words of " + name;
  result.severity = severity;
  result.why = "It matters.";
  result.remediation = "Do " + name + " like this:\n\n```sh\nrun --it\n```\n";
  return result;
}

ReportItem met_item() {
  auto result = item("data", "validation", Severity::high, Status::met);
  result.verdict.strength = Strength::enforced;
  result.verdict.summary = "a schema check runs in CI";
  result.verdict.evidence = {
      {Strength::enforced, "src/check.py", 12, 14, "schema", "schema.validate(frame)", "run by ci.yml"},
      {Strength::implemented, "schema.json", 0, 0, "file", "", ""}};
  return result;
}

ReportItem partial_item() {
  auto result = item("data", "lineage", Severity::medium, Status::partial);
  result.verdict.strength = Strength::mentioned;
  result.verdict.summary = "words only";
  result.verdict.evidence = {{Strength::mentioned, "README.md", 3, 3, "words", "We track lineage.", ""}};
  return result;
}

ReportItem missing_item() {
  auto result = item("security", "secrets", Severity::critical, Status::missing);
  result.verdict.summary = "no secrets manager";
  return result;
}

ReportItem inapplicable_item() {
  auto result = item("security", "tls", Severity::high, Status::not_applicable);
  result.verdict.summary = "nothing is served";
  return result;
}

}  // namespace

Report sample_report() {
  Report report;
  report.tool_version = "1.2.3";
  report.rules_digest = "0123abcd";
  report.target = {"service", {"0123456789abcdef0123456789abcdef01234567", true, ""}, "", 7, 4096};
  report.traits = {{Trait::trains, true, {{Strength::implemented, "train.py", 3, 3, "fit", "model.fit(x)", ""}}},
                   {Trait::serves, false, {}}};
  report.score.total = 37.5;
  report.score.coverage = 20.0;
  report.score.weakest_area = "security";
  report.score.areas = {{"data", "Data pipeline", 75.0, 1, 1, 0, 0, 8}, {"security", "Security", 0.0, 0, 0, 1, 1, 8}};
  report.items = {met_item(), partial_item(), missing_item(), inapplicable_item()};
  report.problems = {{"broken.py", 9, "string without an end"}};
  return report;
}

Report hostile_report(const std::string& text) {
  auto report = sample_report();
  report.target.path = text;
  report.target.revision = {text, true, text, text};
  report.gate = {false, {text}};
  for (auto& finding : report.traits) {
    for (auto& place : finding.evidence) place.path = text;
  }
  report.notices = {text};
  for (auto& item : report.items) {
    item.verdict.summary = text;
    item.verdict.claims = {{Strength::mentioned, text, 1, 1, "claim", text, text}};
    for (auto& evidence : item.verdict.evidence) {
      evidence.path = text;
      evidence.excerpt = text;
      evidence.note = text;
    }
  }
  report.items[1].waiver = Waiver{"data.lineage", text, text, text, "2031-01-31", text};
  report.items[2].attestation = Attestation{"security.secrets", text, text, text, "2030-01-31", "2031-01-31", text};
  report.problems = {{text, 1, text}};
  return report;
}

Report wholly_hostile_report(const std::string& text) {
  auto report = hostile_report(text);
  report.tool_version = text;
  report.rules_digest = text;
  report.target.revision.remote_url = "https://github.com/team/" + text;
  report.target.revision.folder = text;
  report.notices = {text};
  for (auto& area : report.score.areas) area.title = text;
  for (auto& item : report.items) {
    item.verdict.id += text;
    item.verdict.claims = {{Strength::mentioned, text, 1, 1, text, text, text}};
    item.title = text;
    item.checklist = text;
    item.why = text;
    item.references = {{text, text}};
    item.frameworks = {{text, text, text}};
    item.waiver = Waiver{text, text, text, text, text, text};
    item.attestation = Attestation{text, text, text, text, text, text, text};
  }
  return report;
}

}  // namespace mlready
