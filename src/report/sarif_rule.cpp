#include "report/sarif_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/escape.h"
#include "report/markdown_remedy.h"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

/// "data.schema-evolution" as "DataSchemaEvolution".
std::string identifier_of(std::string_view id) {
  std::string result;
  bool begins_word = true;
  for (const char c : id) {
    const bool separates = c == '.' || c == '-' || c == '_';
    if (!separates) result += begins_word && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins_word = separates;
  }
  return result;
}

/// Whether `url` is one that a page may link to.
bool is_web_address(std::string_view url) {
  const auto is_plain = [](char c) {
    return c > ' ' && c <= '~' && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  };
  return (url.starts_with("https://") || url.starts_with("http://")) && std::ranges::all_of(url, is_plain);
}

std::vector<RuleReference> shown_references(const ReportItem& item) {
  auto references = item.references;
  std::erase_if(references, [](const RuleReference& reference) { return !is_web_address(reference.url); });
  return references;
}

std::string help_text(const ReportItem& item) {
  auto text = fmt::format("{}\n\nHow to fix it:\n\n{}", item.why, item.remediation);
  for (const auto& reference : shown_references(item)) text += fmt::format("\n{}: {}", reference.title, reference.url);
  return visible_lines(text);
}

std::string help_markdown(const ReportItem& item) {
  auto text = fmt::format("{}\n\n## How to fix it\n\n{}\n", markdown_text(item.why), markdown_remedy(item.remediation));
  const auto references = shown_references(item);
  if (!references.empty()) text += "\n## References\n\n";
  for (const auto& reference : references)
    text += fmt::format("- [{}](<{}>)\n", markdown_text(reference.title), reference.url);
  return text;
}

/// Between 0 and 10, as GitHub sorts alerts that are tagged "security".
std::string_view security_severity(Severity severity) {
  switch (severity) {
    case Severity::critical:
      return "9.5";
    case Severity::high:
      return "8.0";
    case Severity::medium:
      return "5.5";
    case Severity::low:
      break;
  }
  return "2.0";
}

std::string_view problem_severity(FindingLevel level) {
  return level == FindingLevel::note ? "recommendation" : sarif_level(level);
}

Json properties_of(const ReportItem& item) {
  Json properties = {{"tags", {"production-readiness", item.area}},
                     {"severity", to_string(item.severity)},
                     {"problem.severity", problem_severity(level_of(item.severity))},
                     {"precision", to_string(item.verdict.confidence)}};
  if (item.area == "security") properties["security-severity"] = security_severity(item.severity);
  for (const auto& one : item.frameworks) {
    properties["frameworks"].push_back(visible_line(fmt::format("{}: {}", one.title, one.reference)));
  }
  return properties;
}

}  // namespace

std::string_view sarif_level(FindingLevel level) {
  switch (level) {
    case FindingLevel::error:
      return "error";
    case FindingLevel::warning:
      return "warning";
    case FindingLevel::note:
      break;
  }
  return "note";
}

Json sarif_rule(const ReportItem& item) {
  Json rule = {{"id", item.verdict.id},
               {"name", identifier_of(item.verdict.id)},
               {"shortDescription", {{"text", visible_line(item.title)}}},
               {"fullDescription", {{"text", visible_line(item.checklist)}}},
               {"defaultConfiguration", {{"level", sarif_level(level_of(item.severity))}}},
               {"help", {{"text", help_text(item)}, {"markdown", help_markdown(item)}}},
               {"properties", properties_of(item)}};
  if (const auto references = shown_references(item); !references.empty()) rule["helpUri"] = references.front().url;
  return rule;
}

}  // namespace mlready
