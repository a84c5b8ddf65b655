#include "report/remarks.h"

#include <fmt/format.h>

#include "base/text.h"
#include "report/finding.h"
#include "report/layout.h"

namespace mlready {
namespace {

std::string until(const std::string& date) {
  return date.empty() ? std::string() : " until " + date;
}

std::string by(const std::string& owner) {
  return owner.empty() ? std::string() : " by " + owner;
}

}  // namespace

std::vector<UnkeptClaim> unkept_claims(const Report& report) {
  std::vector<UnkeptClaim> claims;
  for (const auto& item : report.items) {
    for (const auto& place : item.verdict.claims) claims.push_back({&item, &place});
  }
  return claims;
}

std::vector<const ReportItem*> items_of(const Report& report, Confidence confidence) {
  std::vector<const ReportItem*> items;
  for (const auto& item : report.items) {
    const bool judged = item.verdict.status != Status::not_applicable;
    if (judged && item.verdict.confidence == confidence) items.push_back(&item);
  }
  return items;
}

std::string status_words(const Verdict& verdict) {
  const auto status = verdict.status == Status::not_applicable ? "not applicable" : to_string(verdict.status);
  return fmt::format("{}{}", status, verdict.confidence == Confidence::low ? ", low confidence" : "");
}

std::string waiver_words(const Waiver& waiver) {
  const auto part = waiver.path.empty() ? std::string() : " for " + waiver.path;
  return "Waived" + part + until(waiver.expires) + by(waiver.owner) + ": " + waiver.reason;
}

std::string attestation_words(const Attestation& attestation) {
  const auto date = attestation.date.empty() ? std::string() : " on " + attestation.date;
  const auto limit = attestation.expires.empty() ? std::string() : "," + until(attestation.expires);
  return "Attested" + by(attestation.owner) + date + limit + ": " + attestation.statement;
}

std::string advice_words(const ReportItem& item) {
  std::string advice(first_advice(item));
  if (advice.ends_with(':')) advice.back() = '.';
  return advice;
}

std::string count_words(const Report& report) {
  const auto count = [&](Status status) { return items_with(report, status).size(); };
  return fmt::format("{} met, {} partial, {} missing, {} not applicable", count(Status::met), count(Status::partial),
                     count(Status::missing), count(Status::not_applicable));
}

std::string trait_words(const Report& report) {
  std::vector<std::string> names;
  for (const auto& finding : report.traits) {
    if (finding.value) names.emplace_back(to_string(finding.trait));
  }
  return names.empty() ? "none" : join(names, ", ");
}

}  // namespace mlready
