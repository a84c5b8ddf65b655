#include <algorithm>

#include "base/glob.h"
#include "extract/ci/ci.h"
#include "extract/code/code.h"
#include "extract/dependency/dependency.h"
#include "extract/deploy/deploy.h"
#include "extract/document/git_attributes.h"
#include "extract/notebook/notebook.h"
#include "extract/pipeline/pipeline.h"
#include "extract/pipeline/sql_text.h"
#include "extract/prose/prose.h"
#include "extract/python/python.h"
#include "extract/secret/secrets.h"
#include "extract/structured.h"
#include "mlready/extractor.h"

namespace mlready {
namespace {

struct LanguageExtractor {
  Language language;
  Extractor extractor;
};

/// What Python code says beyond itself: the dependencies of a setup.py, the tasks of a DAG, the resources of a stack.
void extract_python_file(FileFacts& facts) {
  extract_python(facts);
  derive_setup_py(facts);
  derive_component_installs(facts);
  derive_nox(facts);
  derive_invoke(facts);
  derive_pipeline(facts);
  derive_cloud_resources(facts);
}

/// The pages of a user interface tell its users what they see, and nothing of the repository.
void extract_page(FileFacts& facts) {
  if (facts.file().role == Role::docs) extract_html(facts);
}

/// What SQL defines, says and, as a template, calls.
void extract_sql_file(FileFacts& facts) {
  extract_sql(facts);
  extract_sql_statements(facts);
  extract_sql_template_calls(facts);
}

constexpr LanguageExtractor extractors[] = {
    {Language::python, extract_python_file},
    {Language::notebook, extract_notebook},
    {Language::markdown, extract_markdown},
    {Language::restructured_text, extract_restructured_text},
    {Language::asciidoc, extract_asciidoc},
    {Language::text, extract_text},
    {Language::html, extract_page},
    {Language::yaml, extract_structured},
    {Language::json, extract_structured},
    {Language::toml, extract_structured},
    {Language::ini, extract_structured},
    {Language::dotenv, extract_structured},
    {Language::xml, extract_structured},
    {Language::hcl, extract_structured},
    {Language::bicep, extract_structured},
    {Language::avro, extract_structured},
    {Language::dockerfile, extract_dockerfile},
    {Language::makefile, extract_makefile},
    {Language::justfile, extract_justfile},
    {Language::shell, extract_shell},
    {Language::powershell, extract_batch_powershell},
    {Language::batch, extract_batch_powershell},
    {Language::requirements, extract_requirements},
    {Language::go_mod, extract_go_mod},
    {Language::jenkinsfile, extract_jenkinsfile},
    {Language::nginx, extract_gateway},
    {Language::caddyfile, extract_gateway},
    {Language::haproxy, extract_gateway},
    {Language::sql, extract_sql_file},
    {Language::mermaid, extract_diagram_file},
    {Language::plantuml, extract_diagram_file},
    {Language::drawio, extract_diagram_file},
    {Language::image, extract_diagram_file},
    {Language::protobuf, extract_code},
    {Language::graphql, extract_code},
    {Language::go, extract_code},
    {Language::rust, extract_code},
    {Language::java, extract_code},
    {Language::kotlin, extract_code},
    {Language::scala, extract_code},
    {Language::csharp, extract_code},
    {Language::javascript, extract_code},
    {Language::typescript, extract_code},
    {Language::cpp, extract_code},
    {Language::r, extract_code},
    {Language::julia, extract_code},
};

/// Files that the name tells apart beyond their language.
void extract_by_name(FileFacts& facts) {
  const auto name = file_name(facts.file().path);
  if (name == "yarn.lock") extract_yarn_lock(facts);
  if (name.starts_with("build.gradle")) extract_gradle(facts);
  if (name.starts_with("Procfile")) extract_procfile(facts);
  if (name == ".gitattributes") extract_git_attributes(facts);
  if (name.ends_with(".pbtxt")) extract_protobuf_text(facts);
}

void extract_all(FileFacts& facts) {
  const auto found = std::ranges::find(extractors, facts.file().language, &LanguageExtractor::language);
  if (found != std::end(extractors)) found->extractor(facts);
  extract_by_name(facts);
  extract_secrets(facts);
}

constexpr std::string_view too_slow = "takes too long to read: the rest was passed over";
constexpr std::string_view too_much = "says far more than its size allows: the rest was passed over";

std::size_t steps_for(const SourceFile& file, const WorkLimits& limits) {
  return std::clamp(file.bytes.size() * limits.steps_per_byte, limits.least_steps, limits.most_steps);
}

}  // namespace

FileFacts extract(SourceFile file, const WorkLimits& limits) {
  FileFacts facts(std::move(file));
  const auto role = facts.file().role;
  if (role == Role::vendored || role == Role::data || facts.file().bytes.empty()) return facts;
  facts.limit_work(steps_for(facts.file(), limits), limits.time);
  std::string_view problem;
  try {
    extract_all(facts);
  } catch (const WorkLimitReached& reached) {
    problem = reached.by_time() ? too_slow : too_much;
  }
  facts.lift_limit();
  if (!problem.empty()) facts.problem(problem, 1);
  return facts;
}

bool is_cut_by_time(const FileFacts& facts) {
  const auto* last = facts.facts().empty() ? nullptr : std::get_if<ParseProblem>(&facts.facts().back().payload);
  return last != nullptr && last->message == too_slow;
}

}  // namespace mlready
