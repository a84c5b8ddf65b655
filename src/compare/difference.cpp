#include "compare/difference.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "base/glob.h"
#include "mlready/score.h"

namespace mlready {
namespace {

ItemState state_of(const ReportItem& item) {
  return {item.verdict.status, item.verdict.strength, item.severity, item.waiver.has_value()};
}

using Key = std::tuple<std::string, std::string, std::string>;

/// The place itself, whatever line it stands on.
Key place_key(const Evidence& evidence) {
  return {evidence.signal, evidence.path, evidence.excerpt};
}

/// The same words in a file that may have another name; of a whole file, the same name in another folder.
Key words_key(const Evidence& evidence) {
  const auto name = evidence.excerpt.empty() ? std::string(file_name(evidence.path)) : std::string();
  return {evidence.signal, name, evidence.excerpt};
}

/// Takes those out of both lists that have a counterpart by `key` in the other.
void pair_off(std::vector<Evidence>& left, std::vector<Evidence>& right, Key (*key)(const Evidence&)) {
  std::map<Key, int> counts;
  for (const auto& evidence : right) ++counts[key(evidence)];
  auto unpaired = counts;
  std::erase_if(left, [&](const Evidence& evidence) { return unpaired[key(evidence)]-- > 0; });
  std::map<Key, int> paired;
  for (const auto& [name, count] : counts) paired[name] = count - std::max(0, unpaired[name]);
  std::erase_if(right, [&](const Evidence& evidence) { return paired[key(evidence)]-- > 0; });
}

void set_evidence(ItemChange& change, std::vector<Evidence> before, std::vector<Evidence> after) {
  for (const auto key : {place_key, words_key}) pair_off(before, after, key);
  change.lost = std::move(before);
  change.gained = std::move(after);
}

int rank(Status status) {
  return status == Status::met ? 2 : status == Status::partial ? 1 : 0;
}

Direction direction_of(const std::optional<ItemState>& before, const std::optional<ItemState>& after) {
  if (!before || !after) return Direction::other;
  if (before->status == Status::not_applicable || after->status == Status::not_applicable) return Direction::other;
  const auto then = std::pair(rank(before->status), before->strength);
  const auto now = std::pair(rank(after->status), after->strength);
  return now > then ? Direction::better : now < then ? Direction::worse : Direction::other;
}

/// Follows the total from the first report to the second, an item at a time.
class Totals {
 public:
  explicit Totals(std::vector<ReportItem> items) : items_(std::move(items)), total_(score(items_).total) {}

  /// What putting `item` in, or taking it out where it is null, does to the total.
  double replace(const std::string& id, const ReportItem* item) {
    const auto place = std::ranges::find(items_, id, [](const ReportItem& one) { return one.verdict.id; });
    if (item == nullptr) {
      items_.erase(place);
    } else if (place == items_.end()) {
      items_.push_back(*item);
    } else {
      *place = *item;
    }
    const auto before = std::exchange(total_, score(items_).total);
    return one_decimal(total_ - before);
  }

 private:
  std::vector<ReportItem> items_;
  double total_;
};

std::map<std::string, const ReportItem*> by_id(const Report& report) {
  std::map<std::string, const ReportItem*> items;
  for (const auto& item : report.items) items[item.verdict.id] = &item;
  return items;
}

/// What documentation claims now and did not before.
std::vector<Evidence> new_claims(const ReportItem* before, const ReportItem* after) {
  if (after == nullptr || (before != nullptr && !before->verdict.claims.empty())) return {};
  return after->verdict.claims;
}

ItemChange change_of(const ReportItem* before, const ReportItem* after) {
  const auto& named = after != nullptr ? *after : *before;
  ItemChange change{.id = named.verdict.id, .title = named.title};
  if (before != nullptr) change.before = state_of(*before);
  if (after != nullptr) change.after = state_of(*after);
  change.direction = direction_of(change.before, change.after);
  change.claims = new_claims(before, after);
  set_evidence(change, before != nullptr ? before->verdict.evidence : std::vector<Evidence>(),
               after != nullptr ? after->verdict.evidence : std::vector<Evidence>());
  return change;
}

std::vector<TraitChange> trait_changes(const Report& before, const Report& after) {
  std::vector<TraitChange> changes;
  for (const auto& now : after.traits) {
    const auto then = std::ranges::find(before.traits, now.trait, &TraitFinding::trait);
    if (then != before.traits.end() && then->value != now.value) changes.push_back({now.trait, now.value});
  }
  return changes;
}

}  // namespace

Difference difference(const Report& before, const Report& after) {
  Difference result{.total_before = before.score.total,
                    .total_after = after.score.total,
                    .coverage_before = before.score.coverage,
                    .coverage_after = after.score.coverage,
                    .comparable = before.rules_digest == after.rules_digest,
                    .traits = trait_changes(before, after)};
  const auto then = by_id(before);
  const auto now = by_id(after);
  Totals totals(before.items);
  const auto add = [&](const ReportItem* old_item, const ReportItem* new_item) {
    auto change = change_of(old_item, new_item);
    if (change.before == change.after && change.claims.empty()) return void(++result.unmoved);
    change.effect = totals.replace(change.id, new_item);
    result.items.push_back(std::move(change));
  };
  for (const auto& item : after.items) {
    const auto old_item = then.find(item.verdict.id);
    add(old_item == then.end() ? nullptr : old_item->second, &item);
  }
  for (const auto& item : before.items) {
    if (!now.contains(item.verdict.id)) add(&item, nullptr);
  }
  return result;
}

}  // namespace mlready
