#include "engine/match/verbs.h"

#include <algorithm>
#include <array>

namespace mlready {
namespace {

template <class T>
constexpr std::size_t kind_of() {
  return FactPayload(T{}).index();
}

template <class T>
const T& as(const Fact& fact) {
  return std::get<T>(fact.payload);
}

template <class T, std::string_view T::*member>
struct TextMember {
  static std::string_view value(const Fact& fact, std::string&) { return as<T>(fact).*member; }
  static void subject(const Fact& fact, Subjects& subjects) { subjects.texts.push_back(as<T>(fact).*member); }
};

template <class T, bool T::*member>
struct FlagMember {
  static std::string_view value(const Fact& fact, std::string&) { return as<T>(fact).*member ? "true" : "false"; }
};

template <class Range, class Text>
std::string_view joined(const Range& range, Text text, std::string& buffer) {
  buffer.clear();
  for (const auto& element : range) {
    if (!buffer.empty()) buffer += ' ';
    buffer += text(element);
  }
  return buffer;
}

std::string_view parameter_names(const Fact& fact, std::string& buffer) {
  return joined(
      as<Definition>(fact).parameters, [](const Parameter& parameter) { return parameter.name; }, buffer);
}

std::string_view parameter_annotations(const Fact& fact, std::string& buffer) {
  return joined(
      as<Definition>(fact).parameters, [](const Parameter& parameter) { return parameter.annotation; }, buffer);
}

std::string_view base_names(const Fact& fact, std::string& buffer) {
  return joined(
      as<ClassDefinition>(fact).bases, [](std::string_view base) { return base; }, buffer);
}

std::string_view source_name(const Fact& fact, std::string&) {
  constexpr std::array<std::string_view, 3> names = {"manifest", "lock", "install"};
  return names[static_cast<std::size_t>(as<Dependency>(fact).source)];
}

std::string_view origin_name(const Fact& fact, std::string&) {
  constexpr std::array<std::string_view, 10> names = {
      "ci", "hook", "makefile", "script", "dockerfile", "package_script", "pipeline", "compose", "notebook", "docs"};
  return names[static_cast<std::size_t>(as<Command>(fact).origin)];
}

std::string_view mood_name(const Fact& fact, std::string&) {
  constexpr std::array<std::string_view, 5> names = {"stated", "negated", "planned", "unchecked", "quoted"};
  return names[static_cast<std::size_t>(as<Prose>(fact).mood)];
}

std::string_view heading_level(const Fact& fact, std::string& buffer) {
  return buffer = std::to_string(as<Heading>(fact).level);
}

bool claims_something(const Fact& fact) {
  const auto mood = as<Prose>(fact).mood;
  return mood == Mood::stated || mood == Mood::planned;
}

/// `from a import b` imports a.b; patterns cover what lies below them, so `a` matches it too.
void import_subjects(const Fact& fact, Subjects& subjects) {
  const auto& import = as<Import>(fact);
  subjects.composed = import.module;
  if (!import.name.empty()) subjects.composed.append(".").append(import.name);
  subjects.texts.push_back(subjects.composed);
}

void base_subjects(const Fact& fact, Subjects& subjects) {
  const auto& bases = as<ClassDefinition>(fact).bases;
  subjects.texts.insert(subjects.texts.end(), bases.begin(), bases.end());
}

void handler_subjects(const Fact& fact, Subjects& subjects) {
  const auto& handler = as<Handler>(fact);
  subjects.texts.insert(subjects.texts.end(), handler.types.begin(), handler.types.end());
  if (handler.types.empty()) subjects.texts.push_back({});
}

void no_subjects(const Fact&, Subjects&) {}

template <class T, std::string_view T::*member>
constexpr Attribute text(std::string_view name) {
  return {name, TextMember<T, member>::value};
}

template <class T, bool T::*member>
constexpr Attribute flag(std::string_view name) {
  return {name, FlagMember<T, member>::value};
}

constexpr Attribute import_attributes[] = {text<Import, &Import::alias>("alias"),
                                           flag<Import, &Import::guarded>("guarded")};
constexpr Attribute call_attributes[] = {text<Call, &Call::written>("written")};
constexpr Attribute definition_attributes[] = {text<Definition, &Definition::qualified_name>("qualified_name"),
                                               {"parameters", parameter_names},
                                               {"annotations", parameter_annotations},
                                               text<Definition, &Definition::return_annotation>("returns"),
                                               text<Definition, &Definition::docstring>("docstring"),
                                               flag<Definition, &Definition::method>("method"),
                                               flag<Definition, &Definition::stub>("stub")};
constexpr Attribute class_attributes[] = {{"bases", base_names},
                                          text<ClassDefinition, &ClassDefinition::docstring>("docstring")};
constexpr Attribute inherits_attributes[] = {text<ClassDefinition, &ClassDefinition::name>("class")};
constexpr Attribute decorator_attributes[] = {text<Decorator, &Decorator::target>("target")};
constexpr Attribute handler_attributes[] = {
    flag<Handler, &Handler::bare>("bare"), flag<Handler, &Handler::silent>("silent"),
    flag<Handler, &Handler::logs>("logs"), flag<Handler, &Handler::reraises>("reraises")};
constexpr Attribute assignment_attributes[] = {text<Assignment, &Assignment::value>("value"),
                                               text<Assignment, &Assignment::annotation>("annotation"),
                                               flag<Assignment, &Assignment::literal>("literal")};
constexpr Attribute raise_attributes[] = {text<Raise, &Raise::text>("text")};
constexpr Attribute condition_attributes[] = {flag<mlready::Condition, &mlready::Condition::assertion>("assertion")};
constexpr Attribute route_attributes[] = {text<Route, &Route::method>("method"),
                                          text<Route, &Route::framework>("framework"),
                                          text<Route, &Route::handler>("handler")};
constexpr Attribute dependency_attributes[] = {text<Dependency, &Dependency::ecosystem>("ecosystem"),
                                               text<Dependency, &Dependency::version>("version"),
                                               flag<Dependency, &Dependency::pinned>("pinned"),
                                               {"source", source_name},
                                               text<Dependency, &Dependency::group>("group")};
constexpr Attribute config_attributes[] = {text<ConfigKey, &ConfigKey::value>("value")};
constexpr Attribute command_attributes[] = {{"origin", origin_name}, text<Command, &Command::owner>("owner")};
constexpr Attribute step_attributes[] = {
    text<CiStep, &CiStep::system>("system"), text<CiStep, &CiStep::workflow>("workflow"),
    text<CiStep, &CiStep::job>("job"),       text<CiStep, &CiStep::name>("name"),
    text<CiStep, &CiStep::uses>("uses"),     text<CiStep, &CiStep::triggers>("triggers"),
    text<CiStep, &CiStep::image>("image")};
constexpr Attribute instruction_attributes[] = {text<ImageInstruction, &ImageInstruction::value>("value"),
                                                text<ImageInstruction, &ImageInstruction::stage>("stage"),
                                                flag<ImageInstruction, &ImageInstruction::final_stage>("final_stage")};
constexpr Attribute kubernetes_attributes[] = {text<KubernetesObject, &KubernetesObject::api>("api"),
                                               text<KubernetesObject, &KubernetesObject::name>("name")};
constexpr Attribute resource_attributes[] = {text<Resource, &Resource::system>("system"),
                                             text<Resource, &Resource::name>("name")};
constexpr Attribute stage_attributes[] = {text<PipelineStage, &PipelineStage::system>("system"),
                                          text<PipelineStage, &PipelineStage::command>("command"),
                                          text<PipelineStage, &PipelineStage::detail>("detail")};
constexpr Attribute heading_attributes[] = {{"level", heading_level}, text<Heading, &Heading::trail>("trail")};
constexpr Attribute prose_attributes[] = {text<Prose, &Prose::section>("section"), {"mood", mood_name}};
constexpr Attribute link_attributes[] = {text<Link, &Link::text>("text"), flag<Link, &Link::image>("image"),
                                         text<Link, &Link::section>("section")};
constexpr Attribute table_attributes[] = {text<Table, &Table::section>("section")};
constexpr Attribute block_attributes[] = {text<CodeBlock, &CodeBlock::language>("language"),
                                          text<CodeBlock, &CodeBlock::section>("section")};
constexpr Attribute diagram_attributes[] = {text<Diagram, &Diagram::title>("title")};

constexpr auto name = PatternKind::name;
constexpr auto words = PatternKind::text;
constexpr auto mentioned = Strength::mentioned;
constexpr auto declared = Strength::declared;
constexpr auto implemented = Strength::implemented;
constexpr auto enforced = Strength::enforced;

template <class T, std::string_view T::*member>
constexpr auto subject = TextMember<T, member>::subject;

constexpr Verb verbs[] = {
    {"imports", "imports in any language", kind_of<Import>(), name, declared, import_subjects, import_attributes, true},
    {"calls", "calls", kind_of<Call>(), name, implemented, subject<Call, &Call::name>, call_attributes, false, false,
     true},
    {"defines", "functions and methods", kind_of<Definition>(), name, implemented,
     subject<Definition, &Definition::name>, definition_attributes},
    {"classes", "classes", kind_of<ClassDefinition>(), name, implemented,
     subject<ClassDefinition, &ClassDefinition::name>, class_attributes},
    {"inherits", "each base of a class", kind_of<ClassDefinition>(), name, implemented, base_subjects,
     inherits_attributes},
    {"decorators", "decorators and annotations", kind_of<Decorator>(), name, implemented,
     subject<Decorator, &Decorator::name>, decorator_attributes, false, false, true},
    {"handles", "each type of an except or catch clause", kind_of<Handler>(), name, implemented, handler_subjects,
     handler_attributes},
    {"assigns", "assignments", kind_of<Assignment>(), name, implemented, subject<Assignment, &Assignment::target>,
     assignment_attributes},
    {"raises", "raised exceptions", kind_of<Raise>(), name, implemented, subject<Raise, &Raise::exception>,
     raise_attributes},
    {"conditions", "tested expressions", kind_of<mlready::Condition>(), words, implemented,
     subject<mlready::Condition, &mlready::Condition::text>, condition_attributes},
    {"strings",
     "string literals in code",
     kind_of<StringLiteral>(),
     words,
     implemented,
     subject<StringLiteral, &StringLiteral::value>,
     {}},
    {"comments", "comments", kind_of<Comment>(), words, mentioned, subject<Comment, &Comment::text>, {}},
    {"references",
     "names and attributes that are read",
     kind_of<Reference>(),
     name,
     implemented,
     subject<Reference, &Reference::name>,
     {}},
    {"routes", "HTTP, RPC and message routes", kind_of<Route>(), words, implemented, subject<Route, &Route::path>,
     route_attributes},
    {"depends_on", "dependencies", kind_of<Dependency>(), name, declared, subject<Dependency, &Dependency::name>,
     dependency_attributes, false, true},
    {"config_key", "leaves of structured files", kind_of<ConfigKey>(), name, implemented,
     subject<ConfigKey, &ConfigKey::path>, config_attributes, false, true},
    {"commands", "shell commands", kind_of<Command>(), words, implemented, subject<Command, &Command::text>,
     command_attributes},
    {"ci_runs", "commands that CI or a hook runs", kind_of<Command>(), words, enforced,
     subject<Command, &Command::text>, command_attributes, false, false, false, nullptr, true},
    {"ci_uses", "actions, templates, orbs and hooks that CI uses", kind_of<CiStep>(), words, enforced,
     subject<CiStep, &CiStep::uses>, step_attributes},
    {"ci_steps", "steps of CI jobs, by name", kind_of<CiStep>(), words, enforced, subject<CiStep, &CiStep::name>,
     step_attributes},
    {"image_instruction", "Dockerfile instructions", kind_of<ImageInstruction>(), name, implemented,
     subject<ImageInstruction, &ImageInstruction::instruction>, instruction_attributes},
    {"kubernetes", "Kubernetes objects, by kind", kind_of<KubernetesObject>(), name, implemented,
     subject<KubernetesObject, &KubernetesObject::kind>, kubernetes_attributes},
    {"resource", "resources of infrastructure and services, by type", kind_of<Resource>(), name, implemented,
     subject<Resource, &Resource::type>, resource_attributes, false, true},
    {"pipeline_stage", "stages and tasks of pipelines, by name", kind_of<PipelineStage>(), words, implemented,
     subject<PipelineStage, &PipelineStage::name>, stage_attributes},
    {"heading", "headings of documents", kind_of<Heading>(), words, mentioned, subject<Heading, &Heading::text>,
     heading_attributes},
    {"prose", "sentences that state or plan", kind_of<Prose>(), words, mentioned, subject<Prose, &Prose::text>,
     prose_attributes, false, false, false, claims_something},
    {"link", "links and images, by target", kind_of<Link>(), words, mentioned, subject<Link, &Link::target>,
     link_attributes},
    {"table", "tables, by column headings", kind_of<Table>(), words, mentioned, subject<Table, &Table::headings>,
     table_attributes},
    {"code_block", "code in documents", kind_of<CodeBlock>(), words, mentioned, subject<CodeBlock, &CodeBlock::text>,
     block_attributes},
    {"diagram", "diagrams, by kind", kind_of<Diagram>(), name, implemented, subject<Diagram, &Diagram::kind>,
     diagram_attributes},
    {"secret",
     "committed credentials, by kind",
     kind_of<Secret>(),
     name,
     implemented,
     subject<Secret, &Secret::kind>,
     {}},
    {"file", "files, by path", files_kind, PatternKind::path, implemented, no_subjects, {}},
};

}  // namespace

std::span<const Verb> all_verbs() {
  return verbs;
}

const Verb* find_verb(std::string_view verb_name) {
  const auto found = std::ranges::find(verbs, verb_name, &Verb::name);
  return found == std::end(verbs) ? nullptr : found;
}

}  // namespace mlready
