#include "scaffold/plan.h"

#include "scaffold/new_file_diff.h"
#include "scaffold/render.h"
#include "support/catch.h"
#include "unit/scaffold/contexts.h"

namespace mlready {
namespace {

ScaffoldPlan plan_of(const std::vector<std::string>& ids, const ScaffoldContext& context) {
  auto plan = plan_scaffold(ids, context);
  if (!plan) FAIL(to_string(plan.error()));
  return std::move(*plan);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

TEST_CASE("A model card says what is known and marks what is not") {
  const auto plan = plan_of({"docs.model-card"}, test::full_context());
  REQUIRE(plan.files.size() == 1);
  const auto& card = plan.files.front();
  CHECK(card.path == "docs/model-card.md");
  CHECK(has(card.text, "- Model: `sklearn.linear_model.Ridge` (train.py:3)\n"));
  CHECK(has(card.text, "- Built with: scikit-learn, PyTorch, TensorFlow\n"));
  CHECK(has(card.text, "- `data/calls.csv`, read in train.py:1\n"));
  CHECK(has(card.text, "| roc_auc_score | [FILL IN: value] | [FILL IN: value] |\n"));
  CHECK(card.unfilled > 5);
  const auto bare = plan_of({"docs.model-card"}, {}).files.front();
  CHECK(has(bare.text, "- Model: [FILL IN: algorithm or architecture]\n"));
  CHECK_FALSE(has(bare.text, "Built with"));
}

TEST_CASE("Files for several items come once") {
  const auto plan = plan_of({"deployment.health-checks", "deployment.resource-limits"}, test::full_context());
  REQUIRE(plan.files.size() == 1);
  CHECK(plan.files.front().path == "deploy/patches/churn-production.yaml");
  CHECK(has(plan.files.front().text, "httpGet: {path: /health, port: 8080}"));
}

TEST_CASE("A job is written as the CI system takes it, and goes where it looks") {
  auto context = test::full_context();
  const auto smoke = [&](CiSystem ci) {
    context.delivery.ci = ci;
    return plan_of({"testing.smoke"}, context).files.back();
  };
  const auto github = smoke(CiSystem::github);
  CHECK(github.path == ".github/workflows/smoke-test.yml");
  CHECK(has(github.text, "          docker build --file Dockerfile --tag churn:smoke .\n"));
  CHECK(has(github.text, "  pull_request:\n"));
  const auto gitlab = smoke(CiSystem::gitlab);
  CHECK(gitlab.path == ".gitlab/smoke-test.yml");
  CHECK(has(gitlab.text, "docker:27-dind"));
  CHECK(has(gitlab.next, ".gitlab-ci.yml"));
  CHECK(smoke(CiSystem::azure).path == "azure-pipelines-smoke-test.yml");
}

TEST_CASE("Scripts can be run, documents cannot") {
  const auto plan = plan_of({"deployment.rollback", "docs.runbook"}, test::full_context());
  REQUIRE(plan.files.size() == 2);
  CHECK(plan.files[0].executable);
  CHECK_FALSE(plan.files[1].executable);
}

TEST_CASE("Where nothing can be started, a remark says what to do instead and where to read on") {
  const auto plan = plan_of({"training.cross-validation", "deployment.autoscaling"}, {});
  CHECK(plan.files.empty());
  REQUIRE(plan.remarks.size() == 2);
  CHECK(plan.remarks[0] ==
        "training.cross-validation: there is no file to start; validate across folds where the model is fitted; see "
        "mlready explain training.cross-validation");
  CHECK(has(plan.remarks[1], "Deployments"));
}

TEST_CASE("A template with an unknown placeholder or an open section is an error that names it") {
  const auto unknown = render("card", "<%modell%>", {});
  REQUIRE_FALSE(unknown);
  CHECK(to_string(unknown.error()) == "card: unknown placeholder modell");
  CHECK_FALSE(render("card", "<%#a%>", {.flags = {{"a", true}}}));
}

TEST_CASE("Values come into a text as they are, and tags of other languages stay") {
  const Placeholders values{.texts = {{"a", "<&>\""}, {"b", ""}}};
  CHECK(*render("t", "<%a%> ${{ x }} {{.Y}}<%#b%> never<%/b%>", values) == "<&>\" ${{ x }} {{.Y}}");
}

TEST_CASE("The line of a section's tag is gone, whether or not the section appears; empty lines stay") {
  const Placeholders values{.flags = {{"yes", true}, {"no", false}}, .lists = {{"list", {{{"n", "1"}}, {{"n", "2"}}}}}};
  CHECK(*render("t", "a\n<%#no%>\nb\n<%/no%>\nc\n", values) == "a\nc\n");
  CHECK(*render("t", "a\n  <%#yes%>\n\nb\n<%/yes%>\n\nc\n", values) == "a\n\nb\n\nc\n");
  CHECK(*render("t", "<%#list%>\n- <%n%>\n<%/list%>\n\nd <%#no%>e<%/no%>\n", values) == "- 1\n- 2\n\nd \n");
}

TEST_CASE("A new file's diff is what git writes for it") {
  const ScaffoldFile file{.path = "scripts/a.sh", .text = "one\n\ntwo\n", .executable = true};
  CHECK(new_file_diff(file) ==
        "diff --git a/scripts/a.sh b/scripts/a.sh\nnew file mode 100755\n--- /dev/null\n+++ b/scripts/a.sh\n"
        "@@ -0,0 +1,3 @@\n+one\n+\n+two\n");
}

}  // namespace
}  // namespace mlready
