#include "report/badge_words.h"

#include <fmt/format.h>

#include <cmath>

#include "report/layout.h"

namespace mlready {
namespace {

std::string_view color_of(double score) {
  if (score >= 80.0) return "#2e7d32";
  return score >= 50.0 ? "#9a6700" : "#c62828";
}

}  // namespace

BadgeWords badge_words(const Report& report) {
  constexpr std::string_view label = "production readiness";
  if (weakest_area(report.score) == nullptr) return {label, "not judged", "#616161"};
  // Down, so that no badge says 100 before everything is met.
  const auto score = std::floor(report.score.total);
  return {label, fmt::format("{:.0f} / 100", score), color_of(report.score.total)};
}

}  // namespace mlready
