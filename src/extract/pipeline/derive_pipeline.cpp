#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/pipeline/pipeline.h"
#include "extract/pipeline/python_systems.h"

namespace mlready {
namespace {

using pipeline::PythonMarker;
using Markers = std::vector<PythonMarker>;

constexpr std::size_t longest_value = 200;

/// Keywords that name a stage, best first.
constexpr auto name_keywords = std::to_array<std::string_view>(
    {"task_id", "dag_id", "name", "step_name", "pipeline_name", "id", "display_name", "job_id"});

/// Keywords that say when a stage runs, on what and with which care.
constexpr auto detail_keywords = std::to_array<std::string_view>({"schedule",
                                                                  "schedule_interval",
                                                                  "cron",
                                                                  "cron_schedule",
                                                                  "cron_expression",
                                                                  "interval",
                                                                  "recurrence",
                                                                  "trigger",
                                                                  "day_of_week",
                                                                  "day",
                                                                  "days",
                                                                  "hour",
                                                                  "hours",
                                                                  "minute",
                                                                  "minutes",
                                                                  "seconds",
                                                                  "timetable",
                                                                  "catchup",
                                                                  "retries",
                                                                  "retry_delay",
                                                                  "max_retries",
                                                                  "on_failure_callback",
                                                                  "sla",
                                                                  "email_on_failure",
                                                                  "inputs",
                                                                  "outputs",
                                                                  "deps",
                                                                  "ins",
                                                                  "depends_on",
                                                                  "base_image",
                                                                  "packages_to_install",
                                                                  "partitions_def",
                                                                  "freshness_policy",
                                                                  "script_name",
                                                                  "source_directory",
                                                                  "sql",
                                                                  "bash_command",
                                                                  "python_callable"});

/// The markers of the libraries that the file imports.
Markers active_markers(const FileFacts& facts) {
  std::set<std::string_view> libraries;
  for (const auto& fact : facts.facts())
    if (const auto* import = std::get_if<Import>(&fact.payload))
      libraries.insert(import->module.substr(0, import->module.find('.')));
  Markers active;
  std::string_view library;  // of the marker before
  bool imported = false;
  for (const auto& marker : pipeline::python_markers()) {
    if (marker.library != library) imported = libraries.count(marker.library) > 0;
    library = marker.library;
    if (imported) active.push_back(marker);
  }
  return active;
}

const PythonMarker* find_marker(const Markers& markers, PythonMarker::Kind kind, std::string_view name) {
  if (name.size() > longest_value) return nullptr;
  for (const auto& marker : markers)
    if (marker.kind == kind && matches_name(marker.pattern, name)) return &marker;
  return nullptr;
}

std::string_view last_part(std::string_view name) {
  return name.substr(name.rfind('.') + 1);
}

/// The name that the arguments give: by a naming keyword, else the first positional literal.
std::string_view named_by(std::span<const Argument> arguments) {
  for (const auto keyword : name_keywords)
    for (const auto& argument : arguments)
      if (argument.keyword == keyword && !argument.text.empty()) return argument.text;
  const bool literal = !arguments.empty() && arguments.front().keyword.empty() && arguments.front().literal;
  return literal ? arguments.front().text : std::string_view{};
}

std::string detail_of(std::string_view name, std::span<const Argument> arguments) {
  std::string detail(last_part(name));
  for (const auto& argument : arguments) {
    const auto value = std::string(argument.text.substr(0, longest_value));
    const bool telling =
        std::find(detail_keywords.begin(), detail_keywords.end(), argument.keyword) != detail_keywords.end();
    if (telling) detail += " " + std::string(argument.keyword) + "=" + value;
    if (argument.keyword.empty() && argument.literal) detail += " " + value;
  }
  return detail;
}

void add_python_stage(FileFacts& facts, const PythonMarker& marker, std::string_view name, const std::string& detail,
                      const Fact& fact) {
  facts.add(PipelineStage{marker.system, name, {}, facts.keep(detail)}, fact.lines, fact.scope);
}

void derive_call(FileFacts& facts, const Markers& markers, const Call& call, const Fact& fact) {
  const auto* marker = find_marker(markers, PythonMarker::Kind::call, call.name);
  if (marker == nullptr) return;
  const auto name = named_by(call.arguments);
  add_python_stage(facts, *marker, name.empty() ? last_part(call.name) : name, detail_of(call.name, call.arguments),
                   fact);
}

void derive_decorator(FileFacts& facts, const Markers& markers, const Decorator& decorator, const Fact& fact) {
  const auto* marker = find_marker(markers, PythonMarker::Kind::decorator, decorator.name);
  if (marker == nullptr) return;
  const auto name = named_by(decorator.arguments);
  add_python_stage(facts, *marker, name.empty() ? decorator.target : name,
                   detail_of(decorator.name, decorator.arguments), fact);
}

void derive_class(FileFacts& facts, const Markers& markers, const ClassDefinition& definition, const Fact& fact) {
  for (const auto base : definition.bases)
    if (const auto* marker = find_marker(markers, PythonMarker::Kind::base, base))
      return add_python_stage(facts, *marker, definition.name, std::string(last_part(base)), fact);
}

/// Celery's beat: `app.conf.beat_schedule = {…}`.
bool schedules_beat(const Assignment& assignment) {
  const auto target = last_part(assignment.target);
  return target == "beat_schedule" || target == "CELERY_BEAT_SCHEDULE" || target == "CELERYBEAT_SCHEDULE";
}

void derive_assignment(FileFacts& facts, const Assignment& assignment, const Fact& fact) {
  const std::string value(assignment.value.substr(0, longest_value));
  facts.add(PipelineStage{"celery", "beat_schedule", {}, facts.keep("schedule " + value)}, fact.lines, fact.scope);
}

/// Spark's structured streaming has attributes where other libraries have calls: `spark.readStream`.
bool streams(std::string_view name) {
  return contains(name, ".readStream") || contains(name, ".writeStream");
}

std::string_view name_of(const Fact& fact) {
  if (const auto* call = std::get_if<Call>(&fact.payload)) return call->name;
  if (const auto* reference = std::get_if<Reference>(&fact.payload)) return reference->name;
  return {};
}

void derive_streams(FileFacts& facts, std::size_t count) {
  std::uint32_t last_line = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto fact = facts.facts()[i];
    if (!streams(name_of(fact)) || fact.lines.first == last_line) continue;
    last_line = fact.lines.first;
    const bool reads = contains(name_of(fact), ".readStream");
    facts.add(PipelineStage{"spark", reads ? "readStream" : "writeStream", {}, "structured streaming"}, fact.lines,
              fact.scope);
  }
}

bool imports_spark(const FileFacts& facts) {
  return std::any_of(facts.facts().begin(), facts.facts().end(), [](const Fact& fact) {
    const auto* import = std::get_if<Import>(&fact.payload);
    return import != nullptr && import->module.substr(0, 7) == "pyspark";
  });
}

/// Whether a stage may come of the fact: only then is it worth a copy, which stays where it is when facts are added.
bool may_make_stage(const Fact& fact, bool any_markers) {
  if (const auto* assignment = std::get_if<Assignment>(&fact.payload)) return schedules_beat(*assignment);
  return any_markers &&
         (std::holds_alternative<Call>(fact.payload) || std::holds_alternative<Decorator>(fact.payload) ||
          std::holds_alternative<ClassDefinition>(fact.payload));
}

}  // namespace

void derive_pipeline(FileFacts& facts) {
  const auto markers = active_markers(facts);
  const auto count = facts.facts().size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!may_make_stage(facts.facts()[i], !markers.empty())) continue;
    const auto fact = facts.facts()[i];
    if (const auto* assignment = std::get_if<Assignment>(&fact.payload)) derive_assignment(facts, *assignment, fact);
    if (const auto* call = std::get_if<Call>(&fact.payload)) derive_call(facts, markers, *call, fact);
    if (const auto* decorator = std::get_if<Decorator>(&fact.payload))
      derive_decorator(facts, markers, *decorator, fact);
    if (const auto* definition = std::get_if<ClassDefinition>(&fact.payload))
      derive_class(facts, markers, *definition, fact);
  }
  if (imports_spark(facts)) derive_streams(facts, count);
}

}  // namespace mlready
