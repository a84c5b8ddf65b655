#include <nlohmann/json.hpp>

#include "report/badge_words.h"
#include "report/formats.h"

// What a server answers so that shields.io draws the badge: https://shields.io/badges/endpoint-badge

namespace mlready {

std::string render_badge_json(const Report& report) {
  const auto badge = badge_words(report);
  const nlohmann::ordered_json document = {{"schemaVersion", 1},
                                           {"label", badge.label},
                                           {"message", badge.message},
                                           {"color", badge.color},
                                           {"isError", !report.gate.passed}};
  return document.dump(2) + "\n";
}

}  // namespace mlready
