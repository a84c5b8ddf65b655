#include "cli/write_reports.h"

#include <unistd.h>

#include "cli/hyperlinks.h"
#include "cli/terminal.h"
#include "cli/write.h"

namespace mlready {
namespace {

RenderOptions appearance(const Presentation& presentation, const Output& output, const std::string& folder) {
  auto surroundings = surroundings_of(STDOUT_FILENO);
  if (output.path != "-") surroundings.terminal = false;
  auto options = render_options(surroundings);
  options.color = options.color && presentation.color;
  options.detailed = presentation.verbosity == Verbosity::verbose;
  options.view = presentation.view;
  if (!folder.empty() && shows_hyperlinks(surroundings)) options.link_base = file_address(folder);
  return options;
}

Result<void> write_report(const Report& report, const Output& output, const RenderOptions& options) {
  const auto text = render(report, output.format, options);
  return output.path == "-" ? write_standard_output(text) : write_file(output.path, text);
}

}  // namespace

ExitCode write_reports(const Report& report, const Presentation& presentation, const std::string& folder,
                       const Log& log) {
  auto code = ExitCode::success;
  for (const auto& output : presentation.outputs) {
    const auto written = write_report(report, output, appearance(presentation, output, folder));
    if (!written) code = log.failed(written.error(), ExitCode::incomplete);
  }
  return code;
}

}  // namespace mlready
