#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/formats.h"
#include "report/item_json.h"

// JSON Lines (https://jsonlines.org) for data tools: an item a line, each of which says by itself what was audited and
// by what, so that the lines of many reports can be put together.

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

Json context(const Report& report) {
  const auto& revision = report.target.revision;
  Json json = {{"tool", "mlready"},
               {"tool_version", report.tool_version},
               {"rules", report.rules_digest},
               {"target", report.target.path},
               {"revision", revision.commit ? Json(*revision.commit) : Json(nullptr)},
               {"dirty", revision.dirty},
               {"remote", revision.remote_url},
               {"folder", revision.folder}};
  if (!report.target.unit.empty()) json["unit"] = report.target.unit;
  return json;
}

Json claims(const Verdict& verdict) {
  auto list = Json::array();
  for (const auto& claim : verdict.claims) {
    list.push_back({{"path", claim.path}, {"line", claim.line}, {"excerpt", claim.excerpt}});
  }
  return list;
}

}  // namespace

std::string render_jsonl(const Report& report) {
  std::string text;
  const auto shared = context(report);
  for (const auto& item : report.items) {
    auto line = shared;
    line.update(item_json(item));
    line["claims"] = claims(item.verdict);
    text += json_visible(line.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
  }
  return text;
}

}  // namespace mlready
