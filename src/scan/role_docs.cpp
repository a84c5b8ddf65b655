#include <algorithm>
#include <array>

#include "scan/role_signs.h"

namespace mlready {
namespace {

constexpr std::array<std::string_view, 5> docs_folders = {"docs", "doc", "documentation", "issue_template",
                                                          "pull_request_template"};

bool is_written_for_people(Language language) {
  switch (language) {
    case Language::markdown:
    case Language::restructured_text:
    case Language::asciidoc:
    case Language::text:
    case Language::image:
    case Language::mermaid:
    case Language::plantuml:
    case Language::drawio:
    case Language::binary:  // a PDF or the like: other binary files are data
      return true;
    default:
      return false;
  }
}

/// Most pages belong to a user interface; those that are documents say so by their name.
bool is_document_page(const PathWords& path, Language language) {
  constexpr std::string_view names[] = {"readme", "report",       "card",      "runbook",
                                        "guide",  "architecture", "datasheet", "handbook"};
  return language == Language::html && std::ranges::any_of(names, [&](std::string_view name) {
           return path.stem().find(name) != std::string_view::npos;
         });
}

}  // namespace

// A notebook runs, wherever it is kept: tutorials of libraries lie among their documentation.
bool is_docs(const PathWords& path, Language language) {
  if (language == Language::notebook) return false;
  return is_written_for_people(language) || path.in_any_folder(docs_folders) || is_document_page(path, language);
}

}  // namespace mlready
