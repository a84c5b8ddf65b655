#include "report/html/decisions.h"

namespace mlready::html {
namespace {

/// A line of a note; nothing where there is nothing to say.
Markup line(std::string_view name, const Markup& value) {
  if (value.empty()) return {};
  return element("div", {}, element("dt", {}, text(name)) + element("dd", {}, value)) + Markup::trusted("\n");
}

Markup note(std::string_view kind, std::string_view words, const Markup& lines) {
  const auto head = element("p", {}, element("strong", {}, text(kind)) + text(" ") + text(words));
  return block("div", {{"class", "decision"}}, head + block("dl", {}, lines));
}

Markup last_day(const std::string& expires) {
  return text(expires.empty() ? "further notice" : expires);
}

/// A file of the repository, or an address.
Markup document(const std::string& evidence, const SourceLinks& links) {
  if (evidence.empty()) return {};
  const bool address = evidence.find("://") != std::string::npos;
  return link(address ? evidence : links.place(evidence, 0, 0), text(evidence));
}

}  // namespace

Markup waiver_note(const Waiver& waiver) {
  auto lines = line("By", text(waiver.owner)) + line("Holds until", last_day(waiver.expires));
  lines += line("For", waiver.path.empty() ? Markup() : element("code", {}, text(waiver.path)));
  lines += line("See", link(waiver.link, text(waiver.link)));
  return note("Waived.", waiver.reason, lines);
}

Markup attestation_note(const Attestation& attestation, const SourceLinks& links) {
  auto lines = line("By", text(attestation.owner)) + line("On", text(attestation.date));
  lines += line("Holds until", last_day(attestation.expires));
  lines += line("Evidence", document(attestation.evidence, links));
  lines += line("See", link(attestation.link, text(attestation.link)));
  return note("Attested, not proven.", attestation.statement, lines);
}

}  // namespace mlready::html
