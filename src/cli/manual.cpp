#include "cli/manual.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/text.h"
#include "mlready/version.h"

namespace mlready {
namespace {

/// Text that roff shows as it stands: man(7), "Portability"; a line may not begin with a control character.
std::string roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool starts_line = result.empty() || result.back() == '\n';
    if (starts_line && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

std::string option_entry(const CLI::Option& option) {
  const bool positional = option.get_lnames().empty() && option.get_snames().empty();
  std::vector<std::string> names;
  for (const auto& name : option.get_snames()) names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) names.push_back("--" + name);
  auto head = positional ? option.get_single_name() : join(names, ", ");
  if (!positional && option.get_items_expected_max() > 0) head += " " + option.get_type_name();
  return fmt::format(".TP\n.B {}\n{}\n", roff(head), roff(option.get_description()));
}

/// A footer keeps its lines.
std::string verbatim(const std::string& text) {
  return text.empty() ? text : ".PP\n.nf\n" + roff(text) + "\n.fi\n";
}

std::string verb_section(const CLI::App& verb, const std::string& above) {
  const auto name = above + verb.get_name();
  auto text = fmt::format(".SS {}\n{}.\n", roff(name), roff(verb.get_description()));
  for (const auto* option : verb.get_options()) text += option_entry(*option);
  text += verbatim(verb.get_footer());
  for (const auto* below : verb.get_subcommands({})) text += verb_section(*below, name + " ");
  return text;
}

}  // namespace

std::string manual_page(const CLI::App& app) {
  auto text = fmt::format(
      ".TH MLREADY 1 \"\" \"mlready {}\" \"User Commands\"\n"
      ".SH NAME\nmlready \\- audits a machine\\-learning repository for production readiness\n"
      ".SH SYNOPSIS\n.B mlready\nVERB [OPTIONS]\n"
      ".SH DESCRIPTION\n{}\nNothing of the repository is executed, and the network is never used.\n.SH VERBS\n",
      roff(version()), roff(app.get_description()));
  for (const auto* verb : app.get_subcommands({})) text += verb_section(*verb, "");
  return text + ".SH EXIT STATUS\n" + verbatim(app.get_footer());
}

}  // namespace mlready
