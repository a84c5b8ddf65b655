#include "report/html/places.h"

#include <algorithm>

#include "report/html/terms.h"
#include "report/layout.h"

namespace mlready::html {
namespace {

constexpr std::size_t shown_at_once = 6;

Markup excerpt(const Evidence& evidence) {
  if (evidence.excerpt.empty()) return {};
  return element("code", {{"class", "excerpt"}}, text(evidence.excerpt));
}

Markup proving_place(const Evidence& evidence, const SourceLinks& links) {
  auto head = place(evidence, links) + strength_mark(evidence.strength);
  if (!evidence.note.empty()) head += element("span", {{"class", "note"}}, text(evidence.note));
  return element("li", {}, element("div", {{"class", "where"}}, head) + excerpt(evidence)) + Markup::trusted("\n");
}

Markup proving_places(std::span<const Evidence> evidence, const SourceLinks& links) {
  Markup list;
  for (const auto& one : evidence) list += proving_place(one, links);
  return block("ul", {{"class", "places"}}, list);
}

/// What every form of a report keeps of a claim's place.
Evidence first_line_of(const Evidence& claim) {
  Evidence first;
  first.path = claim.path;
  first.line = claim.line;
  first.end_line = claim.line;
  return first;
}

}  // namespace

Markup place(const Evidence& evidence, const SourceLinks& links) {
  const auto address = links.place(evidence.path, evidence.line, evidence.end_line);
  return element("code", {{"class", "path"}}, link(address, text(place_of(evidence))));
}

Markup places(std::span<const Evidence> evidence, const SourceLinks& links) {
  const auto first = std::min(evidence.size(), shown_at_once);
  auto list = proving_places(evidence.first(first), links);
  const auto rest = evidence.subspan(first);
  if (rest.empty()) return list;
  const auto words = "and " + counted(rest.size(), "more place", "more places");
  return list +
         block("details", {{"class", "rest"}}, element("summary", {}, text(words)) + proving_places(rest, links));
}

Markup claimed_places(std::span<const Evidence> claims, const SourceLinks& links) {
  Markup list;
  for (const auto& claim : claims) {
    const auto where = element("div", {{"class", "where"}}, place(first_line_of(claim), links));
    list += element("li", {}, where + excerpt(claim)) + Markup::trusted("\n");
  }
  return block("ul", {{"class", "places"}}, list);
}

}  // namespace mlready::html
