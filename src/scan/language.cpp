#include <array>
#include <utility>

#include "base/text.h"
#include "scan/classify.h"
#include "scan/content.h"
#include "scan/path_words.h"

namespace mlready {
namespace {

using enum Language;

constexpr std::size_t sniffed = 4096;

// Interpreters of `#!` lines, by the start of their name: python3.11 is python.
constexpr std::pair<std::string_view, Language> interpreters[] = {
    {"python", python},  {"pypy", python},        {"bash", shell},    {"sh", shell},        {"zsh", shell},
    {"dash", shell},     {"ksh", shell},          {"fish", shell},    {"node", javascript}, {"deno", typescript},
    {"bun", typescript}, {"rscript", r},          {"julia", julia},   {"pwsh", powershell}, {"make", makefile},
    {"just", justfile},  {"groovy", jenkinsfile}, {"kotlin", kotlin}, {"scala", scala}};

Language interpreter_language(std::string_view word) {
  const auto slash = word.rfind('/');
  const std::string name = to_lower(slash == std::string_view::npos ? word : word.substr(slash + 1));
  for (const auto& [start, language] : interpreters) {
    if (name.starts_with(start)) return language;
  }
  return unknown;
}

// `#!/usr/bin/env -S uv run python`: the first word that names an interpreter.
Language from_interpreter_line(std::string_view bytes) {
  if (!bytes.starts_with("#!")) return unknown;
  const auto line = head_of(bytes, 256).substr(2, head_of(bytes, 256).find('\n') - 2);
  bool runs_python_script = false;
  for (const auto word : split(line, ' ')) {
    if (const auto language = interpreter_language(trim(word)); language != unknown) return language;
    runs_python_script = runs_python_script || trim(word) == "--script";
  }
  return runs_python_script ? python : unknown;
}

bool looks_like_nginx(std::string_view bytes) {
  const bool block = has_indented_line_starting(bytes, "server {") || has_indented_line_starting(bytes, "server{") ||
                     has_indented_line_starting(bytes, "upstream ") || has_indented_line_starting(bytes, "http {");
  const bool directive = contains(bytes, "proxy_pass") || contains(bytes, "location ") || contains(bytes, "listen ") ||
                         contains(bytes, "worker_processes");
  return block && directive;
}

bool looks_like_haproxy(std::string_view bytes) {
  const bool front = has_line_starting(bytes, "frontend ") || has_line_starting(bytes, "listen ");
  return front && (has_line_starting(bytes, "backend ") || has_line_starting(bytes, "defaults"));
}

bool looks_like_dockerfile(std::string_view bytes) {
  return has_line_starting(bytes, "FROM ") &&
         (has_line_starting(bytes, "RUN ") || has_line_starting(bytes, "COPY ") || has_line_starting(bytes, "CMD ") ||
          has_line_starting(bytes, "ENTRYPOINT "));
}

bool looks_like_jenkinsfile(std::string_view bytes) {
  return has_line_starting(bytes, "pipeline {") || has_line_starting(bytes, "pipeline{") ||
         has_line_starting(bytes, "node {") || has_line_starting(bytes, "node(") ||
         has_line_starting(bytes, "@Library");
}

bool looks_like_kubernetes(std::string_view bytes) {
  return has_line_starting(bytes, "apiVersion:") && has_line_starting(bytes, "kind:");
}

// For names that say nothing.
Language from_content(const PathWords& words, std::string_view bytes) {
  const auto head = head_of(bytes, sniffed);
  if (contains(head, "<mxfile") || contains(head, "<mxGraphModel")) return drawio;
  if (contains_ignoring_case(head_of(bytes, 256), "<!doctype html")) return html;
  if (head.starts_with("<?xml")) return xml;
  if (has_line_starting(head, "@startuml")) return plantuml;
  if (words.ending() == "groovy" && looks_like_jenkinsfile(head)) return jenkinsfile;
  if (looks_like_nginx(bytes)) return nginx;
  if (looks_like_haproxy(bytes)) return haproxy;
  if (looks_like_dockerfile(bytes)) return dockerfile;
  if (looks_like_kubernetes(bytes)) return yaml;
  // .eslintrc, .prettierrc and their kin are JSON or YAML.
  if (words.ending().empty() && words.name().starts_with('.') && words.name().ends_with("rc")) {
    return first_visible(head) == '{' ? json : yaml;
  }
  if (words.ending() == "conf" && first_visible(head) == '[') return ini;
  return unknown;
}

// Where the name is right about the format and the content says which use of it.
Language refined(Language language, std::string_view bytes) {
  if (language == xml && contains(head_of(bytes, sniffed), "<mxfile")) return drawio;
  if (language == ini && looks_like_haproxy(bytes)) return haproxy;
  return language;
}

}  // namespace

bool is_binary(std::string_view bytes) {
  constexpr std::size_t looked_at = 8000;
  return head_of(bytes, looked_at).find('\0') != std::string_view::npos;
}

bool is_lfs_pointer(std::string_view bytes) {
  constexpr std::size_t largest = 1024;
  return bytes.size() < largest && bytes.starts_with("version https://git-lfs.github.com/spec/") &&
         has_line_starting(bytes, "oid ") && has_line_starting(bytes, "size ");
}

Language classify_language(std::string_view path, std::string_view bytes) {
  const Language named = language_by_name(path);
  if (named == binary || bytes.empty()) return named;
  if (is_lfs_pointer(bytes)) return text;
  if (is_binary(bytes)) return named == image ? image : binary;
  if (named != unknown) return refined(named, bytes);
  const Language interpreted = from_interpreter_line(bytes);
  return interpreted != unknown ? interpreted : from_content(PathWords(path), bytes);
}

}  // namespace mlready
