#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/presentation.h"
#include "cli/verbs/verbs.h"

namespace mlready {
namespace {

struct Arguments {
  std::string report;
  PresentationArguments presentation;
};

}  // namespace

Verb add_render(CLI::App& app) {
  auto& command = *app.add_subcommand("render", "Write a saved JSON report in other formats");
  const auto arguments = std::make_shared<Arguments>();
  command.add_option("report", arguments->report, "JSON report; - is standard input")->type_name("FILE")->required();
  add_presentation(command, arguments->presentation);
  add_manner(command, arguments->presentation);
  command.footer(
      "Examples:\n"
      "  mlready render report.json\n"
      "  mlready render report.json --report html=report.html --report sarif=report.sarif\n"
      "  mlready audit --format json | mlready render - --format markdown-summary");
  return {"render", [arguments] {
            return presentation_of(arguments->presentation).map([&](Presentation presentation) {
              return Options(RenderCommand{arguments->report, std::move(presentation)});
            });
          }};
}

}  // namespace mlready
