#pragma once

#include <cstdint>
#include <vector>

namespace mlready::python {

/// A flat hash map from pairs of 32-bit numbers to numbers, for the extractor's hot paths. It only grows.
class NumberMap {
 public:
  NumberMap() : slots_(initial_slots) {}

  /// The value at the pair, 0 where none was stored yet. Valid until the next call.
  std::uint32_t& at(std::uint32_t first, std::uint32_t second) {
    if (used_ * 2 >= slots_.size()) grow();
    const std::uint64_t key = (static_cast<std::uint64_t>(first) << 32 | second) + 1;
    Slot& slot = slots_[place_of(key)];
    if (slot.key == 0) {
      slot.key = key;
      ++used_;
    }
    return slot.value;
  }

  /// As `at`, but stores nothing.
  std::uint32_t find(std::uint32_t first, std::uint32_t second) const {
    return slots_[place_of((static_cast<std::uint64_t>(first) << 32 | second) + 1)].value;
  }

 private:
  static constexpr std::size_t initial_slots = 512;

  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = 0;
  };

  std::size_t place_of(std::uint64_t key) const {
    const std::uint64_t mixed = key * 0x9E3779B97F4A7C15U;
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = (mixed ^ mixed >> 32) & mask;
    while (slots_[place].key != 0 && slots_[place].key != key) place = (place + 1) & mask;
    return place;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.key != 0) slots_[place_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace mlready::python
