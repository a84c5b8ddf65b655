#include "report/grouping.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/layout.h"

namespace mlready {
namespace {

constexpr std::string_view proven = "Proven";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The run of digits that `text` begins with, or its first character.
std::string_view first_part(std::string_view text) {
  if (!is_digit(text.front())) return text.substr(0, 1);
  return text.substr(0, text.find_first_not_of("0123456789"));
}

/// A number without its leading zeros, so that a longer one is a greater one.
std::string_view significant(std::string_view digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view() : digits.substr(first);
}

int compare_parts(std::string_view left, std::string_view right) {
  if (!is_digit(left.front()) || !is_digit(right.front())) return left.compare(right);
  const auto a = significant(left);
  const auto b = significant(right);
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

struct ByNumber {
  bool operator()(const std::string& left, const std::string& right) const { return comes_before(left, right); }
};

/// What the view lists and applies: what is to be done, gravest first, then what is met.
std::vector<const ReportItem*> listed(const Report& report, const View& view) {
  std::vector<const ReportItem*> open;
  for (const auto status : {Status::missing, Status::partial}) {
    if (!shows(view, status)) continue;
    const auto items = items_with(report, status);
    open.insert(open.end(), items.begin(), items.end());
  }
  auto items = gravest_first(std::move(open));
  if (!shows(view, Status::met)) return items;
  const auto met = items_with(report, Status::met);
  items.insert(items.end(), met.begin(), met.end());
  return items;
}

void add(std::vector<ItemGroup>& groups, const std::string& heading, const ReportItem* item) {
  const auto found = std::ranges::find(groups, heading, &ItemGroup::heading);
  auto& group = found == groups.end() ? groups.emplace_back(ItemGroup{heading, {}}) : *found;
  group.items.push_back(item);
}

std::string severity_heading(const ReportItem& item) {
  if (item.verdict.status == Status::met) return std::string(proven);
  return fmt::format("To do: {}", to_string(item.severity));
}

std::string status_heading(const ReportItem& item) {
  switch (item.verdict.status) {
    case Status::missing:
      return "Missing";
    case Status::partial:
      return "Partial";
    case Status::met:
    case Status::not_applicable:
      break;
  }
  return std::string(proven);
}

std::vector<ItemGroup> by(const std::vector<const ReportItem*>& items, std::string (*heading)(const ReportItem&)) {
  std::vector<ItemGroup> groups;
  for (const auto* item : items) add(groups, heading(*item), item);
  return groups;
}

std::vector<ItemGroup> by_status(const std::vector<const ReportItem*>& items) {
  auto groups = by(items, status_heading);
  const auto order = [](const ItemGroup& group) { return group.items.front()->verdict.status; };
  std::ranges::stable_sort(groups, std::ranges::greater{}, order);  // missing, partial, met
  return groups;
}

std::vector<ItemGroup> by_area(const std::vector<const ReportItem*>& items, const Report& report) {
  std::vector<ItemGroup> groups;
  for (const auto& area : report.score.areas) {
    ItemGroup group{fmt::format("{}: {:.1f}", area.title, area.score), {}};
    std::ranges::copy_if(items, std::back_inserter(group.items),
                         [&](const ReportItem* item) { return item->area == area.area; });
    if (!group.items.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<ItemGroup> by_framework(const std::vector<const ReportItem*>& items, const std::string& framework) {
  std::map<std::string, ItemGroup, ByNumber> provisions;
  ItemGroup rest{"Without a counterpart in this framework", {}};
  for (const auto* item : items) {
    bool found = false;
    for (const auto& reference : item->frameworks) {
      if (reference.framework != framework) continue;
      auto& group = provisions[reference.reference];
      group.heading = fmt::format("{}: {}", reference.reference, reference.subject);
      group.items.push_back(item);
      found = true;
    }
    if (!found) rest.items.push_back(item);
  }
  std::vector<ItemGroup> groups;
  for (auto& [reference, group] : provisions) groups.push_back(std::move(group));
  if (!rest.items.empty()) groups.push_back(std::move(rest));
  return groups;
}

}  // namespace

bool shows(const View& view, Status status) {
  return view.show.empty() || std::ranges::find(view.show, status) != view.show.end();
}

std::vector<ItemGroup> grouped(const Report& report, const View& view) {
  const auto items = listed(report, view);
  if (!view.framework.empty()) return by_framework(items, view.framework);
  switch (view.group_by) {
    case Grouping::area:
      return by_area(items, report);
    case Grouping::status:
      return by_status(items);
    case Grouping::severity:
      break;
  }
  return by(items, severity_heading);
}

bool comes_before(std::string_view left, std::string_view right) {
  while (!left.empty() && !right.empty()) {
    const auto a = first_part(left);
    const auto b = first_part(right);
    if (const int order = compare_parts(a, b); order != 0) return order < 0;
    left.remove_prefix(a.size());
    right.remove_prefix(b.size());
  }
  return left.empty() && !right.empty();
}

}  // namespace mlready
