#include <array>
#include <utility>

#include "mlready/result.h"
#include "mlready/source_file.h"
#include "mlready/verdict_terms.h"

namespace mlready {
namespace {

template <class T>
using Names = std::initializer_list<std::pair<T, std::string_view>>;

template <class T>
std::string_view name_of(const Names<T>& names, T value) {
  for (const auto& [candidate, name] : names) {
    if (candidate == value) return name;
  }
  return {};
}

template <class T>
std::optional<T> value_of(const Names<T>& names, std::string_view text) {
  for (const auto& [value, name] : names) {
    if (name == text) return value;
  }
  return std::nullopt;
}

const Names<Strength> strengths = {{Strength::none, "none"},
                                   {Strength::mentioned, "mentioned"},
                                   {Strength::declared, "declared"},
                                   {Strength::implemented, "implemented"},
                                   {Strength::enforced, "enforced"}};
const Names<Status> statuses = {{Status::met, "met"},
                                {Status::partial, "partial"},
                                {Status::missing, "missing"},
                                {Status::not_applicable, "not_applicable"}};
const Names<Confidence> confidences = {
    {Confidence::low, "low"}, {Confidence::medium, "medium"}, {Confidence::high, "high"}};
const Names<Severity> severities = {
    {Severity::low, "low"}, {Severity::medium, "medium"}, {Severity::high, "high"}, {Severity::critical, "critical"}};
const Names<Trait> traits = {{Trait::trains, "trains"},
                             {Trait::serves, "serves"},
                             {Trait::data, "data"},
                             {Trait::containerised, "containerised"}};
const Names<Role> roles = {
    {Role::code, "code"}, {Role::test, "test"},     {Role::docs, "docs"},         {Role::config, "config"},
    {Role::ci, "ci"},     {Role::deploy, "deploy"}, {Role::vendored, "vendored"}, {Role::generated, "generated"},
    {Role::data, "data"}};
const Names<Language> languages = {{Language::unknown, "unknown"},
                                   {Language::python, "python"},
                                   {Language::notebook, "notebook"},
                                   {Language::markdown, "markdown"},
                                   {Language::restructured_text, "restructured_text"},
                                   {Language::asciidoc, "asciidoc"},
                                   {Language::text, "text"},
                                   {Language::html, "html"},
                                   {Language::yaml, "yaml"},
                                   {Language::json, "json"},
                                   {Language::toml, "toml"},
                                   {Language::ini, "ini"},
                                   {Language::dotenv, "dotenv"},
                                   {Language::xml, "xml"},
                                   {Language::hcl, "hcl"},
                                   {Language::bicep, "bicep"},
                                   {Language::dockerfile, "dockerfile"},
                                   {Language::makefile, "makefile"},
                                   {Language::justfile, "justfile"},
                                   {Language::shell, "shell"},
                                   {Language::powershell, "powershell"},
                                   {Language::batch, "batch"},
                                   {Language::requirements, "requirements"},
                                   {Language::go_mod, "go_mod"},
                                   {Language::jenkinsfile, "jenkinsfile"},
                                   {Language::nginx, "nginx"},
                                   {Language::caddyfile, "caddyfile"},
                                   {Language::haproxy, "haproxy"},
                                   {Language::protobuf, "protobuf"},
                                   {Language::avro, "avro"},
                                   {Language::graphql, "graphql"},
                                   {Language::sql, "sql"},
                                   {Language::mermaid, "mermaid"},
                                   {Language::plantuml, "plantuml"},
                                   {Language::drawio, "drawio"},
                                   {Language::image, "image"},
                                   {Language::go, "go"},
                                   {Language::rust, "rust"},
                                   {Language::java, "java"},
                                   {Language::kotlin, "kotlin"},
                                   {Language::scala, "scala"},
                                   {Language::csharp, "csharp"},
                                   {Language::javascript, "javascript"},
                                   {Language::typescript, "typescript"},
                                   {Language::cpp, "cpp"},
                                   {Language::r, "r"},
                                   {Language::julia, "julia"},
                                   {Language::binary, "binary"}};

}  // namespace

std::string_view to_string(Strength strength) {
  return name_of(strengths, strength);
}
std::string_view to_string(Status status) {
  return name_of(statuses, status);
}
std::string_view to_string(Confidence confidence) {
  return name_of(confidences, confidence);
}

std::string_view to_string(Severity severity) {
  return name_of(severities, severity);
}
std::string_view to_string(Trait trait) {
  return name_of(traits, trait);
}
std::string_view to_string(Role role) {
  return name_of(roles, role);
}
std::string_view to_string(Language language) {
  return name_of(languages, language);
}

std::optional<Strength> strength_from(std::string_view text) {
  return value_of(strengths, text);
}
std::optional<Status> status_from(std::string_view text) {
  return value_of(statuses, text);
}
std::optional<Confidence> confidence_from(std::string_view text) {
  return value_of(confidences, text);
}

std::optional<Severity> severity_from(std::string_view text) {
  return value_of(severities, text);
}
std::optional<Trait> trait_from(std::string_view text) {
  return value_of(traits, text);
}

std::optional<Role> role_from(std::string_view text) {
  return value_of(roles, text);
}
std::optional<Language> language_from(std::string_view text) {
  return value_of(languages, text);
}

std::string to_string(const Error& error) {
  std::string line = error.where.empty() ? error.what : error.where + ": " + error.what;
  if (!error.hint.empty()) line += " (" + error.hint + ")";
  return line;
}

}  // namespace mlready
