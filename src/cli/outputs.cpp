#include "cli/outputs.h"

#include <algorithm>

#include "base/suggestion.h"

namespace mlready {
namespace {

constexpr std::string_view standard_output = "-";

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const auto format : formats()) names.emplace_back(to_string(format));
  return names;
}

Result<Format> format_named(const std::string& name) {
  if (const auto format = format_from(name)) return *format;
  return failure("unknown format \"" + name + "\"", {}, did_you_mean(name, format_names()));
}

Result<Output> report_of(const std::string& argument) {
  const auto equals = argument.find('=');
  if (equals == std::string::npos || equals + 1 == argument.size()) {
    return failure("--report takes FORMAT=FILE, not \"" + argument + "\"", {}, "for example json=report.json");
  }
  const auto format = format_named(argument.substr(0, equals));
  if (!format) return tl::unexpected(format.error());
  return Output{*format, argument.substr(equals + 1)};
}

Result<void> check_places(const std::vector<Output>& outputs) {
  for (auto output = outputs.begin(); output != outputs.end(); ++output) {
    const bool taken =
        std::any_of(outputs.begin(), output, [&](const Output& other) { return other.path == output->path; });
    if (!taken) continue;
    const auto place = output->path == standard_output ? "standard output" : "\"" + output->path + "\"";
    return failure("two reports would go to " + place, {}, "give each a file of its own");
  }
  return {};
}

}  // namespace

Result<std::vector<Output>> outputs_of(const OutputArguments& arguments) {
  std::vector<Output> outputs;
  for (const auto& argument : arguments.reports) {
    auto report = report_of(argument);
    if (!report) return tl::unexpected(report.error());
    outputs.push_back(std::move(*report));
  }
  const bool replaced =
      std::any_of(outputs.begin(), outputs.end(), [](const Output& output) { return output.path == standard_output; });
  if (!replaced || !arguments.format.empty() || !arguments.path.empty()) {
    const auto format = arguments.format.empty() ? Result<Format>(Format::console) : format_named(arguments.format);
    if (!format) return tl::unexpected(format.error());
    outputs.insert(outputs.begin(), {*format, arguments.path.empty() ? std::string(standard_output) : arguments.path});
  }
  if (const auto checked = check_places(outputs); !checked) return tl::unexpected(checked.error());
  return outputs;
}

}  // namespace mlready
