#include "cli/explain_evidence.h"

#include <fmt/format.h>

#include "report/escape.h"
#include "report/layout.h"

namespace mlready {
namespace {

constexpr std::size_t longest_line = 200;

std::string place_line(const Evidence& evidence) {
  auto line = fmt::format("    {} ({})", place_of(evidence), to_string(evidence.strength));
  if (!evidence.note.empty()) line += ", " + evidence.note;
  if (!evidence.excerpt.empty()) line += ": " + evidence.excerpt;
  return visible_line(line) + "\n";
}

std::string found(const SignalTrace& signal) {
  auto text = fmt::format("  {}: found in {} {}\n", visible_line(signal.name), signal.places,
                          signal.places == 1 ? "place" : "places");
  for (const auto& evidence : signal.evidence) text += place_line(evidence);
  if (signal.places > signal.evidence.size()) {
    text += fmt::format("    and {} more\n", signal.places - signal.evidence.size());
  }
  return text;
}

std::string not_found(const SignalTrace& signal) {
  auto text = fmt::format("  {}: not found; looked for\n", visible_line(signal.name));
  for (const auto& line : signal.looked_for) text += "    " + fitted(visible_line(line), longest_line, "…") + "\n";
  return text;
}

std::string words_of(const SignalTrace& signal) {
  if (signal.places > 0) return found(signal);
  return signal.holds ? fmt::format("  {}: holds, there is nothing that speaks against it\n", visible_line(signal.name))
                      : not_found(signal);
}

}  // namespace

std::string explained(const ItemTrace& trace) {
  const auto& verdict = trace.verdict;
  auto text = fmt::format("How it was judged here: {}\n\n  {}\n  met takes: {}\n", to_string(verdict.status),
                          visible_line(verdict.summary), visible_line(trace.met));
  if (!trace.partial.empty()) text += fmt::format("  partial takes: {}\n", visible_line(trace.partial));
  text += "\nSignal by signal\n\n";
  for (const auto& signal : trace.signals) text += words_of(signal);
  return text;
}

}  // namespace mlready
