#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct hs_database;  // Of Hyperscan (hs/hs.h).
struct hs_scratch;

namespace mlready {

/// Automata of lists of text patterns, as the build compiled them, by the digest of the list.
using AutomatonTable = std::unordered_map<std::uint64_t, std::string_view>;

/// Stands for a list of patterns in an `AutomatonTable`.
std::uint64_t digest_of_patterns(std::span<const std::string_view> patterns);

/// Many text patterns that an ASCII text goes through at once: a Hyperscan database. Some patterns of the list may be
/// left out.
class Automaton {
 public:
  /// Memory that a search uses; one a thread.
  class Scratch {
   public:
    /// What a search in `database` needs; made when it is first asked for, and again for another database.
    hs_scratch* prepared_for(const hs_database* database);

   private:
    struct Free {
      void operator()(hs_scratch* scratch) const;
    };

    std::unique_ptr<hs_scratch, Free> scratch_;
    const hs_database* database_ = nullptr;
  };

  /// The automaton that `bytes` hold: a list of numbers of patterns that are left out, and a serialized database.
  /// Nothing where this processor, or this version of Hyperscan, cannot run it.
  static std::optional<Automaton> read(std::string_view bytes);

  /// What `read` reads.
  static std::string write(const std::vector<std::uint32_t>& left_out, std::string_view database);

  /// Patterns of the list that the automaton does not know, by number, ascending.
  const std::vector<std::uint32_t>& left_out() const { return left_out_; }

  /// Sets `found` to the numbers of the patterns that match `text`, in no order, each once.
  /// @param found has room for the number of each pattern, so that nothing is allocated during the search
  void find(std::string_view text, std::vector<std::uint32_t>& found, Scratch& scratch) const;

 private:
  struct Free {
    void operator()(hs_database* database) const;
  };

  std::vector<std::uint32_t> left_out_;
  std::unique_ptr<hs_database, Free> database_;
};

}  // namespace mlready
