#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "compare/difference.h"
#include "report/escape.h"
#include "report/layout.h"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t few_places = 5;

std::string_view words(Status status) {
  return status == Status::not_applicable ? "not applicable" : to_string(status);
}

/// "met (enforced), waived"
std::string words(const std::optional<ItemState>& state) {
  if (!state) return "not judged";
  std::string text(words(state->status));
  if (state->strength != Strength::none) text += fmt::format(" ({})", to_string(state->strength));
  return state->waived ? text + ", waived" : text;
}

/// "partial (declared) → met (enforced)", or what else moved.
std::string movement(const ItemChange& change) {
  const auto before = words(change.before);
  const auto after = words(change.after);
  if (before != after) return before + " → " + after;
  if (change.before && change.after && change.before->severity != change.after->severity) {
    return fmt::format("severity {} → {}", to_string(change.before->severity), to_string(change.after->severity));
  }
  return after + ", newly claimed";
}

std::string signed_points(double points) {
  return points == 0.0 ? "±0.0" : fmt::format("{:+.1f}", points);
}

/// A kind of evidence that came or went.
struct Reason {
  std::string_view mark;
  const std::vector<Evidence>& places;
};

std::vector<Reason> reasons_of(const ItemChange& change) {
  return {{"+", change.gained}, {"-", change.lost}, {"claimed, not done:", change.claims}};
}

struct Group {
  Direction direction;
  std::string_view title;
};

constexpr Group groups[] = {
    {Direction::worse, "Worse"}, {Direction::better, "Better"}, {Direction::other, "Changed otherwise"}};

std::string score_words(const Difference& difference) {
  auto text = fmt::format("score {:.1f} → {:.1f} ({})", difference.total_before, difference.total_after,
                          signed_points(difference.total_after - difference.total_before));
  if (difference.coverage_before != difference.coverage_after) {
    text += fmt::format(", coverage {:.1f} % → {:.1f} %", difference.coverage_before, difference.coverage_after);
  }
  return text;
}

constexpr std::string_view incomparable =
    "The two were not judged by the same rules and settings: the scores do not compare, and an item may have moved "
    "because its rule did.";

std::string trait_words(const TraitChange& change) {
  return fmt::format("trait {}: {} → {}", to_string(change.trait), !change.after, change.after);
}

std::string unmoved_words(const Difference& difference) {
  return fmt::format("{} {} as before", difference.unmoved, difference.unmoved == 1 ? "item is" : "items are");
}

std::string console_item(const ItemChange& change) {
  auto text = fmt::format("  {}  {}  {}\n", visible_line(change.id), movement(change), signed_points(change.effect));
  for (const auto& [mark, places] : reasons_of(change)) {
    std::size_t shown = 0;
    for (const auto& place : places) {
      if (shown++ == few_places) {
        text += fmt::format("    {} {} more\n", mark, places.size() - few_places);
        break;
      }
      text += fmt::format("    {} {}  {}\n", mark, visible_line(place_of(place)), visible_line(place.excerpt));
    }
  }
  return text;
}

std::string render_console(const Difference& difference, const SideNames& names) {
  auto text =
      fmt::format("{} → {}\n{}\n", visible_line(names.before), visible_line(names.after), score_words(difference));
  if (!difference.comparable) text += fmt::format("{}\n", incomparable);
  for (const auto& change : difference.traits) text += trait_words(change) + "\n";
  for (const auto& [direction, title] : groups) {
    std::string items;
    for (const auto& change : difference.items) {
      if (change.direction == direction) items += console_item(change);
    }
    if (!items.empty()) text += fmt::format("\n{}\n{}", title, items);
  }
  return text + fmt::format("\n{}\n", unmoved_words(difference));
}

std::string markdown_reasons(const ItemChange& change) {
  std::string text;
  for (const auto& [mark, places] : reasons_of(change)) {
    if (places.empty()) continue;
    const auto sign = mark == "-" ? "−" : mark;
    text += fmt::format("{}{} {}", text.empty() ? "" : "<br>", sign, markdown_text(place_of(places.front())));
    if (places.size() > 1) text += fmt::format(" and {} more", places.size() - 1);
  }
  return text;
}

std::string render_markdown(const Difference& difference, const SideNames& names) {
  auto text = fmt::format("### Production readiness: {}\n\n{} → {}\n", score_words(difference),
                          markdown_text(names.before), markdown_text(names.after));
  if (!difference.comparable) text += fmt::format("\n> {}\n", incomparable);
  for (const auto& change : difference.traits) text += fmt::format("\n- {}", trait_words(change));
  if (!difference.traits.empty()) text += "\n";
  for (const auto& [direction, title] : groups) {
    std::string rows;
    for (const auto& change : difference.items) {
      if (change.direction != direction) continue;
      rows += fmt::format("| {} | {} | {} | {} |\n", markdown_text(change.id), movement(change),
                          signed_points(change.effect), markdown_reasons(change));
    }
    if (rows.empty()) continue;
    text += fmt::format("\n**{}**\n\n| item | verdict | score | why |\n| --- | --- | --- | --- |\n{}", title, rows);
  }
  return text + fmt::format("\n{}.\n", unmoved_words(difference));
}

Json state_json(const std::optional<ItemState>& state) {
  if (!state) return nullptr;
  return {{"status", to_string(state->status)},
          {"strength", to_string(state->strength)},
          {"severity", to_string(state->severity)},
          {"waived", state->waived}};
}

Json places_json(const std::vector<Evidence>& places) {
  auto list = Json::array();
  for (const auto& place : places) {
    list.push_back({{"path", place.path},
                    {"line", place.line},
                    {"end_line", place.end_line},
                    {"strength", to_string(place.strength)},
                    {"signal", place.signal},
                    {"excerpt", place.excerpt}});
  }
  return list;
}

std::string_view direction_name(Direction direction) {
  return direction == Direction::better ? "better" : direction == Direction::worse ? "worse" : "other";
}

std::string render_json(const Difference& difference, const SideNames& names) {
  auto items = Json::array();
  for (const auto& change : difference.items) {
    items.push_back({{"id", change.id},
                     {"title", change.title},
                     {"direction", direction_name(change.direction)},
                     {"before", state_json(change.before)},
                     {"after", state_json(change.after)},
                     {"effect", change.effect},
                     {"gained", places_json(change.gained)},
                     {"lost", places_json(change.lost)},
                     {"claims", places_json(change.claims)}});
  }
  auto traits = Json::object();
  for (const auto& change : difference.traits) traits[std::string(to_string(change.trait))] = change.after;
  const Json document = {{"mlready_diff", 1},
                         {"before", names.before},
                         {"after", names.after},
                         {"comparable", difference.comparable},
                         {"total", {{"before", difference.total_before}, {"after", difference.total_after}}},
                         {"coverage", {{"before", difference.coverage_before}, {"after", difference.coverage_after}}},
                         {"traits", std::move(traits)},
                         {"items", std::move(items)},
                         {"unmoved", difference.unmoved}};
  return json_visible(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace

std::string render(const Difference& difference, const SideNames& names, DifferenceFormat format) {
  switch (format) {
    case DifferenceFormat::markdown:
      return render_markdown(difference, names);
    case DifferenceFormat::json:
      return render_json(difference, names);
    case DifferenceFormat::console:
      break;
  }
  return render_console(difference, names);
}

}  // namespace mlready
