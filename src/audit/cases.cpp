#include "mlready/cases.h"

#include <algorithm>
#include <filesystem>

#include "audit/case_file.h"
#include "audit/judge.h"
#include "audit/record_files.h"
#include "base/text.h"
#include "base/text_file.h"
#include "engine/rules/load.h"
#include "mlready/memory.h"

namespace mlready {
namespace {

using Marks = std::set<std::pair<std::string, std::uint32_t>>;

/// The case files at `paths`, folders searched, sorted.
Result<std::vector<std::string>> case_paths(const std::vector<std::string>& paths) {
  std::vector<std::string> found;
  for (const auto& path : paths) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
      found.push_back(path);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path, error)) {
      if (entry.is_regular_file(error) && entry.path().extension() == ".md") found.push_back(entry.path().string());
    }
    if (error) return failure("cannot read the folder: " + error.message(), path);
  }
  std::ranges::sort(found);
  return found;
}

const Rule* find_rule(const Program& program, const std::string& id) {
  for (const auto* rules : {&program.rules, &program.trait_rules}) {
    const auto found = std::ranges::find(*rules, id, [](const Rule& rule) { return rule.info.id; });
    if (found != rules->end()) return &*found;
  }
  return nullptr;
}

/// A program that holds one rule only, so that its cases pay for no other. Matchers keep their numbers; those of other
/// rules are empty.
Program only_rule(const Program& program, const Rule& rule) {
  Program one{.matchers = std::vector<Matcher>(program.matchers.size()), .digest = program.digest};
  const auto own = std::span(program.matchers).subspan(rule.first_matcher, rule.matcher_count);
  std::ranges::copy(own, one.matchers.begin() + rule.first_matcher);
  (rule.info.area == "traits" ? one.trait_rules : one.rules).push_back(rule);
  return one;
}

/// The needed traits are taken for granted; for a case of not_applicable they are judged by their own rules.
Verdict run_case(const Program& program, const Program& all, const Rule& rule, const VerdictCase& example) {
  const MemoryFileSystem files(example.files);
  const bool judged = example.expected == Status::not_applicable;
  const Program& used = judged ? all : program;
  const auto recorded = record_files(files, used, {}).value();
  const Reach reach(recorded.records, recorded.uses);
  const Candidates candidates(used, recorded.records, reach);
  const Case facts{used, recorded.records, candidates, reach};
  TraitValues traits{true, true, true, true};
  if (judged) traits = values_of(judge_traits(facts));
  if (rule.info.area != "traits") return decide(facts, rule, traits);
  const auto finding = decide_trait(facts, rule, Trait::trains);
  return {.id = rule.info.id,
          .status = finding.value ? Status::met : Status::missing,
          .summary = {},
          .evidence = finding.evidence,
          .claims = {}};
}

std::string list_of(const Marks& marks) {
  std::vector<std::string> texts;
  for (const auto& [path, line] : marks) texts.push_back(path + ":" + std::to_string(line));
  return texts.empty() ? "none" : join(texts, ", ");
}

/// What is wrong with the verdict; empty where nothing is.
std::string complaint(const VerdictCase& example, const Verdict& verdict) {
  Marks found;
  for (const auto& evidence : verdict.evidence) found.emplace(evidence.path, std::max<std::uint32_t>(1, evidence.line));
  if (verdict.status != example.expected) {
    return "is " + std::string(to_string(verdict.status)) + ", by " + list_of(found) + " (" + verdict.summary + ")";
  }
  if (example.evidence.empty() || example.evidence == found) return {};
  return "evidence expected at " + list_of(example.evidence) + ", found at " + list_of(found);
}

}  // namespace

Result<CaseSummary> run_cases(const std::vector<std::string>& paths, const std::string& rules_directory,
                              const std::string& filter) {
  const auto program = load_program(rules_directory);
  if (!program) return tl::unexpected(program.error());
  const auto files = case_paths(paths);
  if (!files) return tl::unexpected(files.error());
  CaseSummary summary;
  for (const auto& path : *files) {
    const auto text = read_text_file(path);
    if (!text) return tl::unexpected(text.error());
    const auto cases = parse_case_file(path, *text);
    if (!cases) return tl::unexpected(cases.error());
    const auto* rule = find_rule(*program, cases->id);
    if (rule == nullptr) return failure("no rule has the id \"" + cases->id + "\"", path);
    const auto one = only_rule(*program, *rule);
    for (const auto& example : cases->cases) {
      if (!contains(cases->id + ": " + example.title, filter)) continue;
      const auto wrong = complaint(example, run_case(one, *program, *rule, example));
      ++(wrong.empty() ? summary.passed : summary.failed);
      if (!wrong.empty())
        summary.failures.push_back(path + ":" + std::to_string(example.line) + ": " + example.title + ": " + wrong);
    }
  }
  return summary;
}

}  // namespace mlready
