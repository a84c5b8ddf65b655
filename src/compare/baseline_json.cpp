#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "compare/baseline.h"
#include "mlready/read_report.h"
#include "report/json_value.h"

// The file is a contract: docs/usage.md, "mlready baseline".

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t format_version = 1;

std::string json_text(std::string_view text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string line_of(const std::string& id, const BaselineItem& item, std::string_view indent) {
  return fmt::format(R"({}{}: {{"status": "{}", "strength": "{}", "unkept_claim": {}, "waived": {}}})", indent,
                     json_text(id), to_string(item.status), to_string(item.strength), item.unkept_claim, item.waived);
}

/// The members of a part, their lines indented.
std::string members_of(const BaselinePart& part, const std::string& indent) {
  std::string items;
  for (const auto& [id, item] : part.items) items += (items.empty() ? "\n" : ",\n") + line_of(id, item, indent + "  ");
  return fmt::format("{0}\"score\": {1:.1f},\n{0}\"items\": {{{2}\n{0}}}", indent, part.total, items);
}

std::string unit_members(const Baseline& baseline) {
  std::string units;
  for (const auto& [unit, part] : baseline.parts) {
    if (unit.empty()) continue;
    units += fmt::format("{}    {}: {{\n{}\n    }}", units.empty() ? "\n" : ",\n", json_text(unit),
                         members_of(part, "      "));
  }
  return units.empty() ? units : fmt::format(",\n  \"units\": {{{}\n  }}", units);
}

BaselineItem item_of(const JsonValue& value) {
  return {value["status"].term(status_from), value["strength"].term(strength_from), value["unkept_claim"].flag(),
          value["waived"].flag()};
}

BaselinePart part_of(const JsonValue& value) {
  BaselinePart part{value["score"].percentage(), {}};
  for (const auto& [id, item] : value["items"].entries()) part.items[id] = item_of(item);
  return part;
}

Result<Baseline> from_json(const Json& json) {
  std::optional<Error> error;
  const JsonValue document(json, "", error);
  if (document["mlready_baseline"].count(UINT32_MAX) != format_version) {
    document["mlready_baseline"].complain("is a version that this program does not know");
  }
  Baseline baseline{
      document["version"].text(), document["rules"].text(), document["folder"].text(), {{"", part_of(document)}}};
  if (const auto units = document.find("units")) {
    for (const auto& [unit, part] : units->entries()) baseline.parts[unit] = part_of(part);
  }
  if (error) return tl::unexpected(*error);
  return baseline;
}

}  // namespace

std::string to_json(const Baseline& baseline) {
  return fmt::format(
      "{{\n  \"mlready_baseline\": {},\n  \"version\": {},\n  \"rules\": {},\n  \"folder\": {},\n{}{}\n}}\n",
      format_version, json_text(baseline.tool_version), json_text(baseline.rules_digest), json_text(baseline.folder),
      members_of(baseline.parts.at(""), "  "), unit_members(baseline));
}

Result<Baseline> read_baseline(const std::string& path, std::string_view text) {
  const auto json = Json::parse(text, nullptr, false);
  if (json.is_object() && json.contains("mlready_baseline")) {
    auto baseline = from_json(json);
    if (!baseline) return failure("not a baseline: " + baseline.error().what, path);
    return baseline;
  }
  const auto report = read_report(text);
  if (!report) {
    return failure("neither a baseline nor a JSON report: " + report.error().what, path,
                   "mlready baseline writes a baseline");
  }
  return baseline_of(*report);
}

}  // namespace mlready
