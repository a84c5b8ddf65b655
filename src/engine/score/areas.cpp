#include <array>

#include "mlready/score.h"

namespace mlready {
namespace {

constexpr std::array<Area, 8> all_areas = {{{"data", "Data pipeline", 8},
                                            {"training", "Model training", 8},
                                            {"deployment", "Model deployment", 8},
                                            {"monitoring", "Monitoring and observability", 8},
                                            {"security", "Security", 8},
                                            {"testing", "Testing", 7},
                                            {"docs", "Documentation", 7},
                                            {"practices", "Practices", 0}}};

}  // namespace

std::span<const Area> areas() {
  return all_areas;
}

}  // namespace mlready
