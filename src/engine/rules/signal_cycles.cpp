#include "engine/rules/signal_cycles.h"

namespace mlready {
namespace {

enum class Visit { fresh, open, done };

class CycleSearch {
 public:
  CycleSearch(const Rule& rule, const std::vector<Matcher>& matchers)
      : rule_(rule), matchers_(matchers), visits_(rule.signals.size(), Visit::fresh) {}

  bool leads_back(std::uint32_t signal) {
    if (visits_[signal] == Visit::open) return true;
    if (visits_[signal] == Visit::done) return false;
    visits_[signal] = Visit::open;
    const bool found = leads_back(rule_.signals[signal].expression);
    visits_[signal] = Visit::done;
    return found;
  }

 private:
  bool leads_back(const Expression& expression) {
    if (expression.kind == Expression::Kind::operand && leads_back(expression.operand)) return true;
    for (const auto& part : expression.parts) {
      if (leads_back(part)) return true;
    }
    return false;
  }

  bool leads_back(Operand operand) {
    if (operand.kind == Operand::Kind::signal) return leads_back(operand.index);
    const auto& matcher = matchers_[operand.index];
    for (const auto* operands : {&matcher.contains, &matcher.same_scope, &matcher.same_file}) {
      for (const auto inner : *operands) {
        if (leads_back(inner)) return true;
      }
    }
    return false;
  }

  const Rule& rule_;
  const std::vector<Matcher>& matchers_;
  std::vector<Visit> visits_;
};

}  // namespace

Result<void> check_signal_cycles(const Rule& rule, const std::vector<Matcher>& matchers) {
  CycleSearch search(rule, matchers);
  for (std::uint32_t signal = 0; signal < rule.signals.size(); ++signal) {
    if (search.leads_back(signal)) {
      return failure("the signal \"" + rule.signals[signal].name + "\" refers to itself", rule.path);
    }
  }
  return {};
}

}  // namespace mlready
