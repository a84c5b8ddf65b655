#include <mutex>
#include <utility>

#include "base/ascii.h"
#include "engine/match/owned_automaton.h"
#include "engine/match/patterns.h"

namespace mlready {
namespace {

/// Text patterns as one automaton, which ASCII texts go through once. Other texts, and patterns that the automaton
/// leaves out, are for expressions.
class AutomatonSet : public PatternSet {
 public:
  AutomatonSet(OwnedAutomaton automaton, const std::vector<OwnedPattern>& patterns, const LiteralTable& literals)
      : automaton_(std::move(automaton)), patterns_(patterns), literals_(literals) {
    const auto& others = automaton_.left_out();
    if (!others.empty()) others_ = make_expression_set(others, literals);
  }

  void match(std::string_view text, std::vector<std::uint32_t>& owners, PatternScratch& scratch) const override {
    if (!is_ascii(text)) return of_any_text().match(text, owners, scratch);
    automaton_.match(text, owners, scratch);
    if (others_) others_->match(text, owners, scratch);
  }

 private:
  const PatternSet& of_any_text() const {
    std::call_once(once_, [this] { of_any_text_ = make_expression_set(patterns_, literals_); });
    return *of_any_text_;
  }

  OwnedAutomaton automaton_;
  std::unique_ptr<const PatternSet> others_;  ///< null where nothing is left out
  std::vector<OwnedPattern> patterns_;
  const LiteralTable& literals_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const PatternSet> of_any_text_;
};

}  // namespace

std::unique_ptr<const PatternSet> make_text_set(const std::vector<OwnedPattern>& patterns,
                                                const PreparedPatterns& prepared) {
  auto automaton = OwnedAutomaton::of(patterns, prepared.automata);
  if (!automaton) return make_expression_set(patterns, prepared.literals);
  return std::make_unique<AutomatonSet>(std::move(*automaton), patterns, prepared.literals);
}

}  // namespace mlready
