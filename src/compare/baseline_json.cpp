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

std::string line_of(const std::string& id, const BaselineItem& item) {
  return fmt::format(R"(    {}: {{"status": "{}", "strength": "{}", "unkept_claim": {}, "waived": {}}})", json_text(id),
                     to_string(item.status), to_string(item.strength), item.unkept_claim, item.waived);
}

BaselineItem item_of(const JsonValue& value) {
  return {value["status"].term(status_from), value["strength"].term(strength_from), value["unkept_claim"].flag(),
          value["waived"].flag()};
}

Result<Baseline> from_json(const Json& json) {
  std::optional<Error> error;
  const JsonValue document(json, "", error);
  if (document["mlready_baseline"].count(UINT32_MAX) != format_version) {
    document["mlready_baseline"].complain("is a version that this program does not know");
  }
  Baseline baseline{document["version"].text(),
                    document["rules"].text(),
                    document["folder"].text(),
                    document["score"].percentage(),
                    {}};
  for (const auto& [id, value] : document["items"].entries()) baseline.items[id] = item_of(value);
  if (error) return tl::unexpected(*error);
  return baseline;
}

}  // namespace

std::string to_json(const Baseline& baseline) {
  std::string items;
  for (const auto& [id, item] : baseline.items) items += (items.empty() ? "\n" : ",\n") + line_of(id, item);
  return fmt::format(
      "{{\n  \"mlready_baseline\": {},\n  \"version\": {},\n  \"rules\": {},\n  \"folder\": {},\n"
      "  \"score\": {:.1f},\n  \"items\": {{{}\n  }}\n}}\n",
      format_version, json_text(baseline.tool_version), json_text(baseline.rules_digest), json_text(baseline.folder),
      baseline.total, items);
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
