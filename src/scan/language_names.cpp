#include <array>
#include <optional>
#include <utility>

#include "scan/classify.h"
#include "scan/path_words.h"

namespace mlready {
namespace {

using enum Language;
using Named = std::pair<std::string_view, Language>;

constexpr auto endings = std::to_array<Named>({{"py", python},
                                               {"yaml", yaml},
                                               {"yml", yaml},
                                               {"md", markdown},
                                               {"json", json},
                                               {"txt", text},
                                               {"ipynb", notebook},
                                               {"toml", toml},
                                               {"sh", shell},
                                               {"tf", hcl},
                                               {"js", javascript},
                                               {"ts", typescript},
                                               {"go", go},
                                               {"rs", rust},
                                               {"java", java},
                                               {"sql", sql},
                                               {"html", html},
                                               {"htm", html},
                                               {"xhtml", html},
                                               {"rst", restructured_text},
                                               {"cfg", ini},
                                               {"ini", ini},
                                               {"pyi", python},
                                               {"pyw", python},
                                               {"pyx", python},
                                               {"pxd", python},
                                               {"smk", python},
                                               {"dvc", yaml},
                                               {"cff", yaml},
                                               {"eyaml", yaml},
                                               {"jsonc", json},
                                               {"json5", json},
                                               {"webmanifest", json},
                                               {"geojson", json},
                                               {"excalidraw", json},
                                               {"tfstate", json},
                                               {"jsonld", json},
                                               {"markdown", markdown},
                                               {"mdx", markdown},
                                               {"mdown", markdown},
                                               {"rmd", markdown},
                                               {"qmd", markdown},
                                               {"rest", restructured_text},
                                               {"adoc", asciidoc},
                                               {"asciidoc", asciidoc},
                                               {"tex", text},
                                               {"org", text},
                                               {"properties", ini},
                                               {"editorconfig", ini},
                                               {"service", ini},
                                               {"timer", ini},
                                               {"env", dotenv},
                                               {"xml", xml},
                                               {"xsd", xml},
                                               {"jmx", xml},
                                               {"csproj", xml},
                                               {"fsproj", xml},
                                               {"props", xml},
                                               {"targets", xml},
                                               {"nuspec", xml},
                                               {"wsdl", xml},
                                               {"plist", xml},
                                               {"xslt", xml},
                                               {"pom", xml},
                                               {"hcl", hcl},
                                               {"tfvars", hcl},
                                               {"tofu", hcl},
                                               {"nomad", hcl},
                                               {"bicep", bicep},
                                               {"bicepparam", bicep},
                                               {"dockerfile", dockerfile},
                                               {"containerfile", dockerfile},
                                               {"mk", makefile},
                                               {"mak", makefile},
                                               {"just", justfile},
                                               {"bash", shell},
                                               {"zsh", shell},
                                               {"ksh", shell},
                                               {"fish", shell},
                                               {"bats", shell},
                                               {"envrc", shell},
                                               {"sbatch", shell},
                                               {"slurm", shell},
                                               {"pbs", shell},
                                               {"ps1", powershell},
                                               {"psm1", powershell},
                                               {"psd1", powershell},
                                               {"bat", batch},
                                               {"cmd", batch},
                                               {"jenkinsfile", jenkinsfile},
                                               {"nginx", nginx},
                                               {"caddyfile", caddyfile},
                                               {"proto", protobuf},
                                               {"avsc", avro},
                                               {"graphql", graphql},
                                               {"graphqls", graphql},
                                               {"gql", graphql},
                                               {"ddl", sql},
                                               {"hql", sql},
                                               {"psql", sql},
                                               {"pgsql", sql},
                                               {"mmd", mermaid},
                                               {"mermaid", mermaid},
                                               {"puml", plantuml},
                                               {"plantuml", plantuml},
                                               {"iuml", plantuml},
                                               {"pu", plantuml},
                                               {"wsd", plantuml},
                                               {"drawio", drawio},
                                               {"dio", drawio},
                                               {"kt", kotlin},
                                               {"kts", kotlin},
                                               {"scala", scala},
                                               {"sc", scala},
                                               {"sbt", scala},
                                               {"cs", csharp},
                                               {"csx", csharp},
                                               {"mjs", javascript},
                                               {"cjs", javascript},
                                               {"jsx", javascript},
                                               {"tsx", typescript},
                                               {"mts", typescript},
                                               {"cts", typescript},
                                               {"c", cpp},
                                               {"cc", cpp},
                                               {"cpp", cpp},
                                               {"cxx", cpp},
                                               {"h", cpp},
                                               {"hh", cpp},
                                               {"hpp", cpp},
                                               {"hxx", cpp},
                                               {"cu", cpp},
                                               {"cuh", cpp},
                                               {"r", r},
                                               {"jl", julia},
                                               {"png", image},
                                               {"jpg", image},
                                               {"jpeg", image},
                                               {"gif", image},
                                               {"svg", image},
                                               {"webp", image},
                                               {"bmp", image},
                                               {"ico", image},
                                               {"tif", image},
                                               {"tiff", image},
                                               {"avif", image},
                                               {"heic", image},
                                               {"eps", image}});

constexpr auto names = std::to_array<Named>({{"makefile", makefile},   {"gnumakefile", makefile},
                                             {"justfile", justfile},   {".justfile", justfile},
                                             {"caddyfile", caddyfile}, {"haproxy.cfg", haproxy},
                                             {"nginx.conf", nginx},    {"go.mod", go_mod},
                                             {"pipfile", toml},        {"pipfile.lock", json},
                                             {"poetry.lock", toml},    {"uv.lock", toml},
                                             {"pdm.lock", toml},       {"cargo.lock", toml},
                                             {"pixi.lock", yaml},      {"dvc.lock", yaml},
                                             {"chart.lock", yaml},     {"mlproject", yaml},
                                             {"mlmodel", yaml},        {"snakefile", python},
                                             {"sconstruct", python},   {"cmakelists.txt", unknown},
                                             {"robots.txt", unknown},  {"codeowners", unknown},
                                             {".clang-format", yaml},  {".clang-tidy", yaml},
                                             {".condarc", yaml},       {".yamllint", yaml},
                                             {".babelrc", json},       {".flake8", ini},
                                             {".pylintrc", ini},       {"pylintrc", ini},
                                             {".coveragerc", ini},     {".editorconfig", ini},
                                             {".gitmodules", ini},     {".npmrc", ini},
                                             {".pypirc", ini},         {".isort.cfg", ini},
                                             {".bandit", ini},         {".dvc/config", ini},
                                             {".env", dotenv},         {".envrc", shell},
                                             {".bashrc", shell},       {".zshrc", shell},
                                             {".profile", shell},      {"license", text},
                                             {"licence", text},        {"copying", text},
                                             {"notice", text},         {"readme", text},
                                             {"changelog", text},      {"changes", text},
                                             {"history", text},        {"authors", text},
                                             {"contributors", text},   {"contributing", text},
                                             {"security", text},       {"todo", text}});

// Endings of templates and samples: what stands before them tells the language.
constexpr std::array<std::string_view, 15> wrappers = {"j2",       "jinja", "jinja2", "tpl",     "tmpl",
                                                       "template", "tftpl", "sample", "example", "dist",
                                                       "orig",     "bak",   "backup", "erb",     "gotmpl"};

template <std::size_t size>
std::optional<Language> find(const std::array<Named, size>& table, std::string_view key) {
  for (const auto& [name, language] : table) {
    if (name == key) return language;
  }
  return std::nullopt;
}

// requirements.txt, dev-requirements.in, requirements/base.txt, constraints.txt, requirements.lock
bool is_requirements(const PathWords& words) {
  const auto ending = words.ending();
  if (ending != "txt" && ending != "in" && ending != "lock" && ending != "pip") return false;
  const auto stem = words.stem();
  return stem.find("requirement") != std::string_view::npos || stem.starts_with("constraints") ||
         stem.ends_with("-constraints") || stem.ends_with("_constraints") ||
         (ending != "lock" && words.in_folder("requirements"));
}

// Dockerfile, Dockerfile.gpu, Dockerfile-dev, Containerfile; but Dockerfile.md and the like go by their ending.
bool is_dockerfile(const PathWords& words) {
  for (const std::string_view base : {"dockerfile", "containerfile"}) {
    if (!words.name().starts_with(base)) continue;
    const auto rest = words.name().substr(base.size());
    if (rest.empty()) return true;
    if (rest.front() == '.') return rest != ".dockerignore" && !find(endings, words.ending());
    return (rest.front() == '-' || rest.front() == '_') && !find(endings, words.ending());
  }
  return false;
}

bool is_dotenv(std::string_view name) {
  return name.starts_with(".env.") || name == ".flaskenv";
}

std::optional<Language> from_words(const PathWords& words) {
  if (const auto language = find(names, words.name())) return language;
  if (is_requirements(words)) return requirements;
  if (words.name().starts_with("jenkinsfile")) return jenkinsfile;
  if (is_dockerfile(words)) return dockerfile;
  if (is_dotenv(words.name())) return dotenv;
  if (words.name().ends_with(".drawio.svg") || words.name().ends_with(".drawio.xml")) return drawio;
  if (words.name() == "config" && words.in_folder(".dvc")) return ini;
  return find(endings, words.ending());
}

}  // namespace

Language language_by_name(std::string_view path) {
  const PathWords words(path);
  const bool wrapped = std::ranges::find(wrappers, words.ending()) != wrappers.end();
  if (wrapped && !is_dotenv(words.name()))
    return language_by_name(path.substr(0, path.size() - words.ending().size() - 1));
  if (const auto language = from_words(words)) return *language;
  return is_data_by_name(path) ? binary : unknown;
}

}  // namespace mlready
