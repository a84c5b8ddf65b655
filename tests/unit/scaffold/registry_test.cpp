#include <algorithm>
#include <set>

#include "mlready/rule_set.h"
#include "scaffold/artefact.h"
#include "scaffold/placeholders.h"
#include "scaffold/plan.h"
#include "support/catch.h"
#include "unit/scaffold/contexts.h"

namespace mlready {
namespace {

std::vector<Artefact> all_artefacts() {
  auto all = artefacts();
  if (!all) FAIL(to_string(all.error()));
  return std::move(*all);
}

std::set<std::string> item_ids() {
  const auto rules = RuleSet::load();
  REQUIRE(rules);
  std::set<std::string> ids;
  for (const auto& item : rules->items()) ids.insert(item.id);
  return ids;
}

bool is_known(const Placeholders& values, const std::string& name) {
  return values.flags.contains(name) || values.texts.contains(name) || values.lists.contains(name);
}

bool fits(const Artefact& artefact, const Placeholders& values) {
  const auto is_set = [&](const std::string& name) { return holds(values, name); };
  return std::ranges::all_of(artefact.when, is_set) && std::ranges::none_of(artefact.unless, is_set);
}

std::vector<ScaffoldContext> contexts() {
  return {ScaffoldContext{.project = "project"}, test::full_context(),
          test::chart_context(CiSystem::gitlab, WebFramework::flask),
          test::chart_context(CiSystem::azure, WebFramework::other)};
}

TEST_CASE("Every template is for items that exist, and asks for placeholders that exist") {
  const auto ids = item_ids();
  const auto values = placeholders({});
  for (const auto& one : all_artefacts()) {
    INFO(one.name);
    for (const auto& id : one.items) CHECK(ids.contains(id));
    for (const auto& name : one.when) CHECK(is_known(values, name));
    for (const auto& name : one.unless) CHECK(is_known(values, name));
    for (const auto& tool : one.tools) CHECK((tool == "python" || tool == "docker"));
  }
}

TEST_CASE("Every template renders, whatever is known: no placeholder is unknown, and nothing of a tag is left") {
  for (const auto& context : contexts()) {
    const auto values = placeholders(context);
    for (const auto& one : all_artefacts()) {
      INFO(one.name);
      const auto file = render_artefact(one, context);
      if (!file) FAIL(to_string(file.error()));
      for (const auto& text : {file->path, file->text, file->next}) {
        CHECK(text.find("<%") == text.npos);
        CHECK(text.find("%>") == text.npos);
      }
      CHECK(file->text.ends_with("\n"));
      CHECK_FALSE(file->text.ends_with("\n\n"));
      if (fits(one, values)) CHECK(file->text.find(" \n") == file->text.npos);
    }
  }
}

TEST_CASE("Every item has a file that can be started, or is told what to do instead") {
  const auto instead = advice();
  REQUIRE(instead);
  const auto ids = item_ids();
  for (const auto& [id, words] : *instead) {
    INFO(id);
    CHECK(ids.contains(id));
    CHECK_FALSE(words.empty());
  }
  const std::vector<std::string> all(ids.begin(), ids.end());
  for (const auto& context : contexts()) {
    for (const auto& id : all) {
      INFO(id);
      const auto plan = plan_scaffold({id}, context);
      REQUIRE(plan);
      CHECK(plan->files.empty() != plan->remarks.empty());
      for (const auto& remark : plan->remarks) CHECK(remark.find("; ") != remark.rfind("; see mlready explain"));
    }
  }
}

TEST_CASE("No two templates that fit one repository write the same file") {
  const auto ids = item_ids();
  for (const auto& context : contexts()) {
    std::size_t files = 0;
    std::set<std::string> paths;
    const auto values = placeholders(context);
    for (const auto& one : all_artefacts()) {
      if (!fits(one, values)) continue;
      const auto file = render_artefact(one, context);
      REQUIRE(file);
      ++files;
      paths.insert(file->path);
    }
    CHECK(paths.size() == files);
  }
}

TEST_CASE("Placeholders have the same names whatever is known") {
  const auto empty = placeholders({});
  const auto full = placeholders(test::full_context());
  const auto names = [](const auto& map) {
    std::set<std::string> result;
    for (const auto& [name, value] : map) result.insert(name);
    return result;
  };
  CHECK(names(empty.flags) == names(full.flags));
  CHECK(names(empty.texts) == names(full.texts));
  CHECK(names(empty.lists) == names(full.lists));
}

}  // namespace
}  // namespace mlready
