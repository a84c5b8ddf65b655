#include "fleet/record.h"

#include <nlohmann/json.hpp>

#include "base/secret/redact.h"
#include "report/escape.h"
#include "report/report_json.h"
#include "report/valid_text.h"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

/// Both parts are always there, one of them null: all records have the same columns.
std::string line(const RecordHead& head, Json error, Json report) {
  const Json record = {{"mlready_record", 1}, {"repository", head.repository}, {"path", head.path},
                       {"date", head.date},   {"error", std::move(error)},     {"report", std::move(report)}};
  return json_visible(record.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace

std::string report_record(const RecordHead& head, const Report& report) {
  return line(head, nullptr, report_json(with_valid_text(report)));
}

std::string error_record(const RecordHead& head, const Error& error) {
  return line(head, {{"what", redact(error.what)}, {"where", redact(error.where)}, {"hint", redact(error.hint)}},
              nullptr);
}

}  // namespace mlready
