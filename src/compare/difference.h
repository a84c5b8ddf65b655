#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "mlready/report.h"

// What is different between two reports: which items moved, why, and what it did to the score.

namespace mlready {

/// What may move about an item.
struct ItemState {
  Status status = Status::missing;
  Strength strength = Strength::none;
  Severity severity = Severity::medium;
  bool waived = false;

  bool operator==(const ItemState&) const = default;
};

enum class Direction { better, worse, other };

/// An item that moved.
struct ItemChange {
  std::string id;
  std::string title;
  Direction direction = Direction::other;
  std::optional<ItemState> before;  ///< nothing where only the second report judges it
  std::optional<ItemState> after;   ///< nothing where only the first report judges it
  double effect = 0.0;              ///< on the total; the effects of all items add up to the difference of the totals
  std::vector<Evidence> gained;     ///< evidence that only the second report shows
  std::vector<Evidence> lost;       ///< evidence that only the first report shows
  std::vector<Evidence> claims;     ///< what documentation newly claims and no code does
};

struct TraitChange {
  Trait trait = Trait::trains;
  bool after = false;
};

struct Difference {
  double total_before = 0.0;
  double total_after = 0.0;
  double coverage_before = 0.0;
  double coverage_after = 0.0;
  bool comparable = true;  ///< both reports come from the same rules and settings
  std::vector<TraitChange> traits;
  std::vector<ItemChange> items;  ///< that moved, in the order of the second report, items of the first alone last
  std::size_t unmoved = 0;        ///< items that both judge alike
};

/// The difference from `before` to `after`. Evidence is the same in both where its signal, file and line's text are, or
/// where signal and text are: moved lines and renamed files are neither gained nor lost.
Difference difference(const Report& before, const Report& after);

/// How a difference is shown.
enum class DifferenceFormat { console, markdown, json };

/// The two sides as a heading names them: "main", "the working tree", "report.json".
struct SideNames {
  std::string before;
  std::string after;
};

/// `difference` as text that ends with a line feed; nothing from a report reaches it unescaped.
std::string render(const Difference& difference, const SideNames& names, DifferenceFormat format);

}  // namespace mlready
