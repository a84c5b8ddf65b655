#include "fleet/render.h"

namespace mlready {

std::string render(const Fleet& fleet, FleetFormat format) {
  switch (format) {
    case FleetFormat::markdown:
      return render_fleet_markdown(fleet);
    case FleetFormat::html:
      return render_fleet_html(fleet);
    case FleetFormat::csv:
      return render_fleet_csv(fleet);
    case FleetFormat::json:
      return render_fleet_json(fleet);
    case FleetFormat::console:
      break;
  }
  return render_fleet_console(fleet);
}

}  // namespace mlready
