#include "engine/match/matching.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/text.h"

namespace mlready {
namespace {

/// Lock files are generated and still declare dependencies; `file` may look at anything but other people's code.
bool sees_by_default(const Matcher& matcher, Role role) {
  const bool whole_file = matcher.verb->fact_kind == files_kind;
  switch (role) {
    case Role::vendored:
      return false;
    case Role::generated:
      return whole_file || matcher.verb->name == "depends_on";
    case Role::data:
      return whole_file;
    case Role::test:
      return matcher.testing_area;
    default:
      return true;
  }
}

bool sees_role(const Matcher& matcher, Role role) {
  if (std::ranges::find(matcher.not_roles, role) != matcher.not_roles.end()) return false;
  if (!matcher.roles.empty()) return std::ranges::find(matcher.roles, role) != matcher.roles.end();
  return sees_by_default(matcher, role);
}

bool sees_file(const Matcher& matcher, const SourceFile& file) {
  if (!sees_role(matcher, file.role)) return false;
  if (!matcher.languages.empty() && std::ranges::find(matcher.languages, file.language) == matcher.languages.end()) {
    return false;
  }
  if (matcher.in.empty() && matcher.not_in.empty()) return true;
  const auto path = to_lower(file.path);
  return (matcher.in.empty() || matcher.in.match(path)) && !matcher.not_in.match(path);
}

std::span<const Argument> arguments_of(const Fact& fact) {
  if (const auto* call = std::get_if<Call>(&fact.payload)) return call->arguments;
  if (const auto* decorator = std::get_if<Decorator>(&fact.payload)) return decorator->arguments;
  return {};
}

bool holds(const ArgumentTest& test, std::span<const Argument> arguments) {
  const auto fits = [&](const Argument& argument) {
    switch (test.kind) {
      case ArgumentTest::Kind::positional:
        return argument.keyword.empty() && test.patterns.matches(argument.text);
      case ArgumentTest::Kind::keyword:
        return argument.keyword == test.keyword && test.patterns.matches(argument.text);
      case ArgumentTest::Kind::absent:
        return argument.keyword == test.keyword;
    }
    return false;
  };
  return std::ranges::any_of(arguments, fits) != (test.kind == ArgumentTest::Kind::absent);
}

bool in_scope(const Matcher& matcher, const FileFacts& file, ScopeIndex scope) {
  for (; scope != 0; scope = file.scopes()[scope].parent) {
    if (matcher.scope.matches(file.scopes()[scope].qualified_name)) return true;
  }
  return false;
}

bool fits(const Matcher& matcher, const FileFacts& file, const Fact& fact) {
  for (const auto& [attribute, patterns] : matcher.attributes) {
    if (!patterns.matches(attribute->value(fact))) return false;
  }
  for (const auto& test : matcher.arguments) {
    if (!holds(test, arguments_of(fact))) return false;
  }
  return matcher.scope.empty() || in_scope(matcher, file, fact.scope);
}

/// All matchers of one verb.
struct VerbGroup {
  const Verb* verb = nullptr;
  std::vector<std::uint32_t> matchers;
};

std::vector<VerbGroup> group_by_verb(const Program& program) {
  std::vector<VerbGroup> groups;
  for (const auto& verb : all_verbs()) {
    VerbGroup group{&verb, {}};
    for (std::uint32_t index = 0; index < program.matchers.size(); ++index) {
      if (program.matchers[index].verb == &verb) group.matchers.push_back(index);
    }
    if (!group.matchers.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::unique_ptr<const PatternSet> make_set(const VerbGroup& group, const Program& program) {
  std::vector<OwnedPattern> patterns;
  for (const auto owner : group.matchers) {
    for (const auto& pattern : program.matchers[owner].patterns) patterns.push_back({pattern, owner});
  }
  switch (group.verb->patterns) {
    case PatternKind::name:
      return make_name_set(patterns, group.verb->covers_below, group.verb->ignore_case);
    case PatternKind::text:
      return make_text_set(patterns);
    case PatternKind::path:
      break;
  }
  return make_path_set(patterns);
}

/// Matches the facts of one verb and writes only to the lists of its own matchers.
class VerbMatching {
 public:
  VerbMatching(const VerbGroup& group, const Program& program, const FactStore& store, const Reach& reach,
               std::vector<std::vector<FactReference>>& found)
      : group_(group),
        program_(program),
        store_(store),
        reach_(reach),
        set_(make_set(group, program)),
        found_(found),
        seen_(program.matchers.size()) {}

  void run() {
    if (group_.verb->fact_kind == files_kind) {
      match_files();
    } else {
      for (const auto reference : store_.of_kind(group_.verb->fact_kind)) match_fact(reference);
    }
  }

 private:
  void match_files() {
    for (std::uint32_t file = 0; file < store_.files().size(); ++file) {
      owners_.clear();
      set_->match(store_.files()[file].file().path, owners_);
      keep_owners({file, Candidates::whole_file}, [](const Matcher&) { return true; });
    }
  }

  void match_fact(FactReference reference) {
    const auto& file = store_.file(reference);
    const auto& fact = store_.fact(reference);
    if (group_.verb->keep != nullptr && !group_.verb->keep(fact)) return;
    if (group_.verb->only_run_by_ci && reach_.runner_of_command(reference).empty()) return;
    subjects_.texts.clear();
    group_.verb->subjects(fact, subjects_);
    owners_.clear();
    for (const auto text : subjects_.texts) set_->match(text, owners_);
    keep_owners(reference, [&](const Matcher& matcher) { return fits(matcher, file, fact); });
  }

  template <class Test>
  void keep_owners(FactReference reference, Test test) {
    std::ranges::sort(owners_);
    owners_.erase(std::unique(owners_.begin(), owners_.end()), owners_.end());
    for (const auto owner : owners_) {
      const auto& matcher = program_.matchers[owner];
      if (sees(owner, reference.file) && test(matcher)) found_[owner].push_back(reference);
    }
  }

  /// Facts come file by file, so that the last answer mostly holds.
  bool sees(std::uint32_t owner, std::uint32_t file) {
    auto& [known, answer] = seen_[owner];
    if (known != file + 1) {
      known = file + 1;
      answer = sees_file(program_.matchers[owner], store_.files()[file].file());
    }
    return answer;
  }

  const VerbGroup& group_;
  const Program& program_;
  const FactStore& store_;
  const Reach& reach_;
  std::unique_ptr<const PatternSet> set_;
  std::vector<std::vector<FactReference>>& found_;
  Subjects subjects_;
  std::vector<std::uint32_t> owners_;
  std::vector<std::pair<std::uint32_t, bool>> seen_;  ///< by matcher: number of a file plus one, and whether it sees it
};

}  // namespace

Candidates::Candidates(const Program& program, const FactStore& store, const Reach& reach, unsigned jobs)
    : candidates_(program.matchers.size()) {
  const auto groups = group_by_verb(program);
  for_each_index(groups.size(), jobs,
                 [&](std::size_t index) { VerbMatching(groups[index], program, store, reach, candidates_).run(); });
}

}  // namespace mlready
