#include "report/item_json.h"

#include <nlohmann/json.hpp>

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

Json references_json(const std::vector<RuleReference>& references) {
  auto list = Json::array();
  for (const auto& reference : references) list.push_back({{"title", reference.title}, {"url", reference.url}});
  return list;
}

Json frameworks_json(const std::vector<FrameworkReference>& references) {
  auto list = Json::array();
  for (const auto& one : references) {
    list.push_back(
        {{"framework", one.framework}, {"title", one.title}, {"reference", one.reference}, {"subject", one.subject}});
  }
  return list;
}

Json waiver_json(const std::optional<Waiver>& waiver) {
  if (!waiver) return nullptr;
  return {{"path", waiver->path},
          {"reason", waiver->reason},
          {"owner", waiver->owner},
          {"expires", waiver->expires},
          {"link", waiver->link}};
}

Json attestation_json(const std::optional<Attestation>& attestation) {
  if (!attestation) return nullptr;
  return {{"statement", attestation->statement}, {"owner", attestation->owner},
          {"link", attestation->link},           {"date", attestation->date},
          {"expires", attestation->expires},     {"evidence", attestation->evidence}};
}

}  // namespace

nlohmann::ordered_json place_json(const Evidence& place) {
  return {{"path", place.path},         {"line", place.line},
          {"end_line", place.end_line}, {"strength", to_string(place.strength)},
          {"signal", place.signal},     {"note", place.note},
          {"excerpt", place.excerpt}};
}

nlohmann::ordered_json places_json(const std::vector<Evidence>& places) {
  auto list = Json::array();
  for (const auto& place : places) list.push_back(place_json(place));
  return list;
}

nlohmann::ordered_json item_json(const ReportItem& item) {
  return {{"id", item.verdict.id},
          {"area", item.area},
          {"title", item.title},
          {"checklist", item.checklist},
          {"severity", to_string(item.severity)},
          {"status", to_string(item.verdict.status)},
          {"strength", to_string(item.verdict.strength)},
          {"confidence", to_string(item.verdict.confidence)},
          {"summary", item.verdict.summary},
          {"evidence", places_json(item.verdict.evidence)},
          {"why", item.why},
          {"remediation", item.remediation},
          {"references", references_json(item.references)},
          {"frameworks", frameworks_json(item.frameworks)},
          {"waiver", waiver_json(item.waiver)},
          {"attestation", attestation_json(item.attestation)}};
}

}  // namespace mlready
