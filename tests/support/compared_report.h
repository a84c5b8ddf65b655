#pragma once

#include <string>
#include <vector>

#include "mlready/report.h"
#include "mlready/score.h"

// Reports in a few words, to hold against each other.

namespace mlready {

inline ReportItem judged(const std::string& id, Status status, Strength strength = Strength::none) {
  ReportItem result;
  result.verdict.id = id;
  result.verdict.status = status;
  result.verdict.strength = strength;
  result.area = id.substr(0, id.find('.'));
  result.title = "Title of " + id;
  return result;
}

inline Report report_of(std::vector<ReportItem> items) {
  Report report;
  report.tool_version = "1.0.0";
  report.rules_digest = "abc";
  report.items = std::move(items);
  report.score = score(report.items);
  return report;
}

}  // namespace mlready
