#include "audit/read_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/secret/redact.h"

namespace mlready {

std::vector<std::size_t> largest_first(const std::vector<FileEntry>& entries) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t index) { return entries[index].size; });
  return order;
}

void add_parse_problems(const FileFacts& facts, std::vector<Problem>& problems) {
  const auto role = facts.file().role;
  if (role == Role::vendored || role == Role::generated || role == Role::data) return;
  for (const auto& fact : facts.facts()) {
    const auto* problem = std::get_if<ParseProblem>(&fact.payload);
    if (problem != nullptr) problems.push_back({facts.file().path, fact.lines.first, redact(problem->message)});
  }
}

void sort_problems(std::vector<Problem>& problems) {
  const auto place = [](const Problem& problem) { return std::tie(problem.path, problem.line, problem.message); };
  std::ranges::sort(problems, [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
}

}  // namespace mlready
