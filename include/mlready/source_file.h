#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mlready {

/// The language or format of a file, by its name and, where the name does not tell, its content.
enum class Language {
  unknown,
  python,
  notebook,
  markdown,
  restructured_text,
  asciidoc,
  text,
  html,
  yaml,
  json,
  toml,
  ini,
  dotenv,
  xml,
  hcl,
  bicep,
  dockerfile,
  makefile,
  justfile,
  shell,
  powershell,
  batch,
  requirements,
  go_mod,
  jenkinsfile,
  nginx,
  caddyfile,
  haproxy,
  protobuf,
  avro,
  graphql,
  sql,
  mermaid,
  plantuml,
  drawio,
  image,
  go,
  rust,
  java,
  kotlin,
  scala,
  csharp,
  javascript,
  typescript,
  cpp,
  r,
  julia,
  binary
};

/// What a file is for. Facts of `vendored`, `generated` and `data` files are never evidence of use.
enum class Role { code, test, docs, config, ci, deploy, vendored, generated, data };

std::string_view to_string(Language language);
std::string_view to_string(Role role);

/// The language or role named `text`, spelled as `to_string` spells it; nothing where there is none.
std::optional<Language> language_from(std::string_view text);
std::optional<Role> role_from(std::string_view text);

/// One file of the audited repository, read once and never changed.
struct SourceFile {
  std::string path;  ///< relative to the root, separated by '/', no leading "./"
  std::string bytes;
  Language language = Language::unknown;
  Role role = Role::code;
};

}  // namespace mlready
