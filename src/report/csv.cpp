#include "report/formats.h"
#include "report/platform_escape.h"

// A line an item for a spreadsheet, in the form of RFC 4180: CRLF, a header, the same number of fields everywhere.

namespace mlready {
namespace {

std::string number(std::uint64_t value) {
  return value == 0 ? std::string() : std::to_string(value);
}

/// Path, line, last line, excerpt and note of the strongest evidence.
std::vector<std::string> evidence_fields(const Verdict& verdict) {
  if (verdict.evidence.empty()) return std::vector<std::string>(5);
  const auto& evidence = verdict.evidence.front();
  return {evidence.path, number(evidence.line), number(evidence.end_line), evidence.excerpt, evidence.note};
}

std::vector<std::string> waiver_fields(const std::optional<Waiver>& waiver) {
  if (!waiver) return std::vector<std::string>(3);
  return {waiver->reason, waiver->owner, waiver->expires};
}

std::vector<std::string> attestation_fields(const std::optional<Attestation>& attestation) {
  if (!attestation) return std::vector<std::string>(3);
  return {attestation->statement, attestation->owner, attestation->expires};
}

std::string item_record(const ReportItem& item) {
  const auto& verdict = item.verdict;
  std::vector<std::string> fields = {verdict.id,
                                     item.area,
                                     item.title,
                                     std::string(to_string(item.severity)),
                                     std::string(to_string(verdict.status)),
                                     std::string(to_string(verdict.strength)),
                                     std::string(to_string(verdict.confidence)),
                                     verdict.summary,
                                     std::to_string(verdict.evidence.size()),
                                     std::to_string(verdict.claims.size())};
  for (auto part : {evidence_fields(verdict), waiver_fields(item.waiver), attestation_fields(item.attestation)}) {
    fields.insert(fields.end(), part.begin(), part.end());
  }
  return csv_record(fields);
}

}  // namespace

std::string render_csv(const Report& report) {
  auto text = csv_record({"id",
                          "area",
                          "title",
                          "severity",
                          "status",
                          "strength",
                          "confidence",
                          "summary",
                          "evidence_count",
                          "claim_count",
                          "path",
                          "line",
                          "end_line",
                          "excerpt",
                          "note",
                          "waiver_reason",
                          "waiver_owner",
                          "waiver_expires",
                          "attestation_statement",
                          "attestation_owner",
                          "attestation_expires"});
  for (const auto& item : report.items) text += item_record(item);
  return text;
}

}  // namespace mlready
