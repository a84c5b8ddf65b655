#include "report/valid_text.h"

#include "report/characters.h"

namespace mlready {
namespace {

/// Replaces each byte that is part of no character, as the JSON library does.
void mend(std::string& text) {
  bool broken = false;
  for_each_character(text, [&](const Character& character) { broken = broken || character.code < 0; });
  if (!broken) return;
  std::string mended;
  for_each_character(text, [&](const Character& character) {
    mended += character.code < 0 ? std::string_view("\xEF\xBF\xBD") : character.bytes;
  });
  text = std::move(mended);
}

void mend(std::vector<std::string>& texts) {
  for (auto& text : texts) mend(text);
}

void mend(std::vector<Evidence>& places) {
  for (auto& place : places) {
    for (auto* text : {&place.path, &place.signal, &place.excerpt, &place.note}) mend(*text);
  }
}

void mend(Waiver& waiver) {
  for (auto* text : {&waiver.item, &waiver.path, &waiver.reason, &waiver.owner, &waiver.expires, &waiver.link}) {
    mend(*text);
  }
}

void mend(Attestation& word) {
  for (auto* text : {&word.item, &word.statement, &word.owner, &word.link, &word.date, &word.expires, &word.evidence}) {
    mend(*text);
  }
}

void mend(ReportItem& item) {
  for (auto* text : {&item.verdict.id, &item.verdict.summary, &item.area, &item.title, &item.checklist, &item.why,
                     &item.remediation}) {
    mend(*text);
  }
  mend(item.verdict.evidence);
  mend(item.verdict.claims);
  for (auto& reference : item.references) {
    mend(reference.title);
    mend(reference.url);
  }
  for (auto& provision : item.frameworks) {
    for (auto* text : {&provision.framework, &provision.title, &provision.reference, &provision.subject}) mend(*text);
  }
  if (item.waiver) mend(*item.waiver);
  if (item.attestation) mend(*item.attestation);
}

void mend(Target& target) {
  mend(target.path);
  mend(target.revision.remote_url);
  mend(target.revision.folder);
  mend(target.unit);
  if (target.revision.commit) mend(*target.revision.commit);
}

}  // namespace

Report with_valid_text(Report report) {
  for (auto* text : {&report.tool_version, &report.rules_digest, &report.score.weakest_area}) mend(*text);
  mend(report.target);
  for (auto& finding : report.traits) mend(finding.evidence);
  for (auto& area : report.score.areas) {
    mend(area.area);
    mend(area.title);
  }
  for (auto& item : report.items) mend(item);
  for (auto& problem : report.problems) {
    mend(problem.path);
    mend(problem.message);
  }
  mend(report.gate.reasons);
  mend(report.notices);
  return report;
}

}  // namespace mlready
