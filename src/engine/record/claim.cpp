#include "engine/record/claim.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/text.h"

namespace mlready {
namespace {

/// A list of what to do starts with a bare verb ("Add load tests"); what is done does not.
bool tells_to_do(std::string_view text) {
  static const RE2 order(
      R"((?i)^(?:\W|\d)*(?:add|adopt|automate|build|check|configure|consider|create|define|deploy|design|develop|document|enable|)"
      R"(ensure|establish|evaluate|expand|explore|extend|implement|improve|increase|integrate|introduce|investigate|make|)"
      R"(migrate|monitor|move|perform|plan|provide|refactor|replace|run|schedule|set[ -]?up|test|track|update|use|write|)"
      R"(you (?:can|could|may|should)|should|must|need|recommended)\b)");
  return RE2::PartialMatch(text, order);
}

/// A history of versions, a comparison or a list of wishes says nothing of what the repository does now.
bool speaks_of_something_else(std::string_view section) {
  static const RE2 titles(
      R"((?i)(?:change ?log|release notes|history|alternativ|compar|related|reference|resource|further|recommend|)"
      R"(prerequisite|requirement|future|roadmap|next steps|todo|backlog|limitation|tech(?:nology)? stack|glossary|faq|)"
      R"(contribut|acknowledg|how to|exercise|lesson|proposal|suggest))");
  return RE2::PartialMatch(section, titles);
}

/// A row of a table claims something only where a cell says that it is so.
bool is_unmarked_row(std::string_view text) {
  static const RE2 done(R"((?i)(?:✅|✔|☑|✓|\|\s*(?:yes|done|implemented|completed?|ready)\s*(?:\||$)))");
  return contains(text, " | ") && !RE2::PartialMatch(text, done);
}

/// Advice, possibilities, conditions and what is excluded are no statement about what there is.
bool is_hedged(std::string_view text) {
  static const RE2 hedges(
      R"((?i)\b(?:can|could|would|may|might|should|must|recommend\w*|if|unless|please|e\.g|example|for instance|)"
      R"(non-goals?|without|no|not|nor|never|but|understand|learn|how to)\b)");
  return RE2::PartialMatch(text, hedges);
}

/// A label of a word or two says what is spoken of, not that it is done.
bool is_label(std::string_view text) {
  constexpr std::ptrdiff_t shortest_sentence = 4;
  const bool spaced = text.find(' ') != std::string_view::npos;
  return spaced && std::ranges::count(trim(text), ' ') + 1 < shortest_sentence;
}

}  // namespace

bool is_claim(const SourceFile& file, const Fact& fact) {
  if (file.role != Role::docs || contains_ignoring_case(file.path, "changelog")) return false;
  const auto* prose = std::get_if<Prose>(&fact.payload);
  if (prose == nullptr || prose->mood != Mood::stated) return false;
  return !tells_to_do(prose->text) && !speaks_of_something_else(prose->section) && !is_unmarked_row(prose->text) &&
         !is_hedged(prose->text) && !is_label(prose->text);
}

}  // namespace mlready
