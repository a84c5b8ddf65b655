#include "report/html/overview.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/hosted_repository.h"
#include "report/html/chart.h"
#include "report/html/places.h"
#include "report/html/terms.h"
#include "report/layout.h"

namespace mlready::html {
namespace {

Markup fact(std::string_view name, const Markup& value) {
  return element("div", {}, element("dt", {}, text(name)) + element("dd", {}, value)) + Markup::trusted("\n");
}

Markup revision(const Revision& revision, const SourceLinks& links) {
  if (!revision.commit) return text("no commit");
  const auto commit = element("code", {}, text(revision_words({revision.commit, false, {}, {}})));
  auto words = link(links.commit(), commit);
  if (revision.dirty) words += text(" with local changes: a link can miss its line");
  return words;
}

std::string size_words(std::uint64_t bytes) {
  constexpr double kilo = 1000.0;
  const auto size = static_cast<double>(bytes);
  if (size < kilo) return counted(bytes, "byte", "bytes");
  if (size < kilo * kilo) return fmt::format("{:.1f} kB", size / kilo);
  return fmt::format("{:.1f} MB", size / kilo / kilo);
}

std::string_view words_of(Trait trait) {
  switch (trait) {
    case Trait::trains:
      return "trains a model";
    case Trait::serves:
      return "serves a model";
    case Trait::data:
      return "handles data";
    case Trait::containerised:
      break;
  }
  return "runs in a container";
}

/// What the repository does, each with the first place that shows it.
Markup traits(const Report& report, const SourceLinks& links) {
  Markup list;
  for (const auto& finding : report.traits) {
    if (!finding.value) continue;
    if (!list.empty()) list += text(", ");
    list += text(words_of(finding.trait));
    if (finding.evidence.empty()) continue;
    Evidence first;
    first.path = finding.evidence.front().path;
    first.line = finding.evidence.front().line;
    list += text(" (") + place(first, links) + text(")");
  }
  return list.empty() ? text("neither trains nor serves a model") : list;
}

/// Words that show some of the items; without the script they lead to the list.
Markup shows(const std::string& filter, const Markup& words) {
  return element("a", {{"href", "#items"}, {"data-filter", filter}}, words);
}

Markup status_counts(const Report& report) {
  Markup list;
  for (const auto status : {Status::met, Status::partial, Status::missing, Status::not_applicable}) {
    const auto number = items_with(report, status).size();
    if (number == 0) continue;
    const auto figure = element("span", {{"class", "figure"}}, text(std::to_string(number)));
    list += element("li", {}, shows("status=" + std::string(to_string(status)), figure + status_mark(status)));
  }
  return block("ul", {{"class", "counts"}}, list);
}

Markup doubts(const Report& report) {
  const auto number =
      std::ranges::count_if(report.items, [](const auto& item) { return is_worth_a_look(item.verdict); });
  if (number == 0) return {};
  const auto words = counted(static_cast<std::size_t>(number), "verdict is", "verdicts are") + " worth a human look";
  return element("p", {{"class", "doubts"}}, shows("confidence=low", text(words)));
}

Markup gate(const Gate& gate) {
  if (gate.passed) return {};
  Markup reasons;
  for (const auto& reason : gate.reasons) reasons += element("li", {}, text(reason)) + Markup::trusted("\n");
  return block("div", {{"class", "gate"}, {"role", "note"}},
               element("p", {}, element("strong", {}, text("The gate failed"))) + block("ul", {}, reasons));
}

Markup total(const Report& report) {
  const auto* weakest = weakest_area(report.score);
  if (weakest == nullptr) return element("p", {{"class", "total"}}, text(total_words(report.score)));
  const auto figure = element("span", {{"class", "figure"}}, text(fmt::format("{:.1f}", report.score.total)));
  const auto head = element("p", {{"class", "total"}}, figure + text(" ") + element("span", {}, text("of 100")));
  auto words = fmt::format("Coverage {:.1f} %: {}.", report.score.coverage, coverage_words(report));
  words += fmt::format(" Weakest area: {}, {:.1f}.", weakest->title, weakest->score);
  if (report.score.with_attestations) {
    words += fmt::format(" {:.1f} if what is attested were proven.", *report.score.with_attestations);
  }
  return head + score_bar(report.score.total) + element("p", {{"class", "coverage"}}, text(words));
}

}  // namespace

std::string target_name(const Target& target) {
  const auto name = repository_name(target.revision.remote_url);
  const auto& folder = target.revision.folder;
  if (name.empty()) return target.path;
  return folder.empty() ? name : name + "/" + folder;
}

Markup masthead(const Report& report, const SourceLinks& links) {
  const auto& target = report.target;
  auto facts = fact("Commit", revision(target.revision, links));
  facts += fact("Path", element("code", {}, text(target.path)));
  facts += fact("Read", text(counted(target.files, "file", "files") + ", " + size_words(target.bytes)));
  facts += fact("What it does", traits(report, links));
  return block("header", {{"class", "masthead"}},
               element("p", {{"class", "kicker"}}, text("Production readiness")) + Markup::trusted("\n") +
                   element("h1", {}, text(target_name(target))) + Markup::trusted("\n") +
                   block("dl", {{"class", "facts"}}, facts));
}

Markup glance(const Report& report) {
  const auto figures = total(report) + status_counts(report) + doubts(report);
  return block("section", {{"class", "glance"}, {"id", "glance"}, {"aria-labelledby", "glance-title"}},
               element("h2", {{"id", "glance-title"}}, text("At a glance")) +
                   block("div", {{"class", "figures"}}, gate(report.gate) + figures) + area_chart(report));
}

}  // namespace mlready::html
