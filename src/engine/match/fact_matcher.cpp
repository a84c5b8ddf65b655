#include "engine/match/fact_matcher.h"

#include <algorithm>

#include "base/text.h"
#include "engine/match/conditions.h"
#include "engine/match/section.h"

namespace mlready {

FactMatcher::VerbState::VerbState(const VerbPatterns& verb_patterns)
    : patterns(verb_patterns), subjects(verb_patterns.subjects) {
  for (const auto& of_attribute : patterns.attributes) {
    attributes.emplace_back(of_attribute.attribute, PatternCache(of_attribute.patterns));
  }
}

FactMatcher::FactMatcher(const Program& program, const PatternTables& tables)
    : program_(program), seen_(program.matchers.size()) {
  for (std::size_t kind = 0; kind < verbs_.size(); ++kind) {
    for (const auto& patterns : tables.of_kind(kind)) verbs_[kind].emplace_back(patterns);
  }
}

std::vector<Match> FactMatcher::match(const FileFacts& file) {
  ++file_number_;
  file_ = &file;
  lower_path_ = to_lower(file.file().path);
  matches_.clear();
  match_path();
  const auto& facts = file.facts();
  for (std::uint32_t index = 0; index < facts.size(); ++index) {
    for (auto& state : verbs_[facts[index].payload.index()]) match_fact(state, index, facts[index]);
  }
  return {matches_.begin(), matches_.end()};
}

void FactMatcher::match_path() {
  for (auto& state : verbs_[files_kind]) {
    for (const auto owner : state.subjects.owners(lower_path_)) {
      if (sees(owner)) matches_.push_back({owner, Match::whole_file});
    }
  }
}

void FactMatcher::match_fact(VerbState& state, std::uint32_t index, const Fact& fact) {
  const auto& verb = *state.patterns.verb;
  if (verb.keep != nullptr && !verb.keep(fact)) return;
  find_owners(state, fact);
  for (const auto owner : owners_) {
    if (sees(owner) && fits_here(owner, index)) matches_.push_back({owner, index});
  }
}

bool FactMatcher::fits_here(std::uint32_t owner, std::uint32_t index) {
  const auto& matcher = program_.matchers[owner];
  if (!fits(matcher, *file_, file_->facts()[index])) return false;
  return matcher.section_contains.empty() || section_contains(*file_, index, matcher.section_contains);
}

/// Sets `owners_` to the matchers that one condition of theirs finds, sorted, each once.
void FactMatcher::find_owners(VerbState& state, const Fact& fact) {
  owners_.clear();
  subjects_.texts.clear();
  state.patterns.verb->subjects(fact, subjects_);
  if (subjects_.texts.empty()) return;
  for (const auto text : subjects_.texts) add_owners(state.subjects.owners(text));
  const auto only_subject = owners_.size();
  if (!state.patterns.keywords.empty()) {
    for (const auto& argument : arguments_of(fact)) {
      const auto wanting = state.patterns.keywords.find(argument.keyword);
      if (wanting != state.patterns.keywords.end()) add_owners(wanting->second);
    }
  }
  for (auto& [attribute, cache] : state.attributes) add_owners(cache.owners(attribute->value(fact, buffer_)));
  if (subjects_.texts.size() == 1 && owners_.size() == only_subject) return;
  std::ranges::sort(owners_);
  owners_.erase(std::unique(owners_.begin(), owners_.end()), owners_.end());
}

void FactMatcher::add_owners(std::span<const std::uint32_t> owners) {
  owners_.insert(owners_.end(), owners.begin(), owners.end());
}

bool FactMatcher::sees(std::uint32_t matcher) {
  auto& [file, sees] = seen_[matcher];
  if (file != file_number_) {
    file = file_number_;
    sees = sees_file(program_.matchers[matcher], file_->file(), lower_path_);
  }
  return sees;
}

}  // namespace mlready
