#pragma once

#include <string>

#include "unit/report/sample_report.h"

namespace mlready {

/// As `sample_report`, with something in every part.
inline Report full_sample_report() {
  auto report = sample_report();
  report.target.revision.remote_url = "git@github.com:team/model.git";
  report.gate = {false, {"The score is under 60."}};
  report.notices = {"The waiver of testing.ci expired."};
  report.score.with_attestations = 50.0;
  report.items[1].attestation = Attestation{"data.lineage", "kept", "Grace", "", "2026-01-02", "", "docs/lineage.md"};
  report.items[2].verdict.confidence = Confidence::low;
  report.items[2].verdict.claims = {{Strength::mentioned, "README.md", 7, 7, "words", "Secrets are in Vault.", ""}};
  report.items[3].waiver = Waiver{"security.tls", "", "moves in spring", "Ada", "2027-03-31", ""};
  for (auto& item : report.items) {
    item.references = {{"A book", "https://example.org/"}, {"Another", "https://example.org/b"}};
    item.frameworks = {{"ml-test-score", "The ML Test Score", "Data 1", "data"}};
  }
  return report;
}

template <class Visit>
void for_each_text(std::vector<Evidence>& places, const Visit& visit) {
  for (auto& place : places) {
    for (auto* text : {&place.path, &place.signal, &place.excerpt, &place.note}) visit(*text);
  }
}

template <class Visit>
void for_each_text(ReportItem& item, const Visit& visit) {
  for (auto* text : {&item.verdict.id, &item.title, &item.checklist, &item.why, &item.verdict.summary}) visit(*text);
  for_each_text(item.verdict.evidence, visit);
  for_each_text(item.verdict.claims, visit);
  visit(item.references.front().title);
  for (auto& one : item.frameworks) {
    for (auto* text : {&one.title, &one.reference, &one.subject}) visit(*text);
  }
  if (auto* waiver = item.waiver ? &*item.waiver : nullptr) {
    for (auto* text : {&waiver->path, &waiver->reason, &waiver->owner, &waiver->expires}) visit(*text);
  }
  if (auto* word = item.attestation ? &*item.attestation : nullptr) {
    for (auto* text : {&word->statement, &word->owner, &word->date, &word->expires}) visit(*text);
  }
}

/// Calls `visit` with every text of the report that a repository, a rule, a person or a saved report may have put
/// there, but for addresses and for remedies, which are Markdown.
template <class Visit>
void for_each_text(Report& report, const Visit& visit) {
  for (auto* text : {&report.tool_version, &report.rules_digest, &report.target.path, &report.target.revision.folder})
    visit(*text);
  for (auto& finding : report.traits) for_each_text(finding.evidence, visit);
  for (auto& area : report.score.areas) visit(area.title);
  for (auto& item : report.items) for_each_text(item, visit);
  for (auto& problem : report.problems) {
    visit(problem.path);
    visit(problem.message);
  }
  for (auto& reason : report.gate.reasons) visit(reason);
  for (auto& notice : report.notices) visit(notice);
}

/// Calls `visit` with every text of the report that may become an address or a part of one.
template <class Visit>
void for_each_address(Report& report, const Visit& visit) {
  visit(report.target.revision.remote_url);
  visit(*report.target.revision.commit);
  for (auto& item : report.items) {
    visit(item.references.back().url);  // with a bad one the whole reference may be left out
    if (item.waiver) visit(item.waiver->link);
    if (item.attestation) visit(item.attestation->link);
    if (item.attestation) visit(item.attestation->evidence);
  }
}

}  // namespace mlready
