#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

// Facts: what a file says, typed, with its lines. Text points into the file's bytes or into the arena of the
// `FileFacts` that holds the fact; a fact is cheap to copy and lives no longer than its `FileFacts`.

namespace mlready {

/// Lines of a file, counted from 1, both included. In a notebook: the lines of the .ipynb file itself.
struct Lines {
  std::uint32_t first = 1;
  std::uint32_t last = 1;
};

/// Index into `FileFacts::scopes`; 0 is the file itself.
using ScopeIndex = std::uint32_t;

// ---------------------------------------------------------------- code

/// `import a.b as c` is {a.b, "", c}; `from ..a import b as c` is {a, b, c, level 2} with the module
/// made absolute where the file's place allows it.
struct Import {
  std::string_view module;
  std::string_view name;   ///< what is imported from the module; empty for a plain import; "*" for all
  std::string_view alias;  ///< empty where there is none
  std::uint32_t level = 0;
  bool guarded = false;  ///< inside try/except ImportError or `if TYPE_CHECKING`
};

/// An argument of a call, decorator or class statement.
struct Argument {
  std::string_view keyword;  ///< empty for a positional one; "*" and "**" for unpacking
  std::string_view text;     ///< source text; a single string literal without its prefix and quotes
  bool literal = false;      ///< number, string, boolean or None
};

/// A call. `name` is resolved through the file's imports: `np.random.seed` is `numpy.random.seed`; a call on a
/// variable that a call made is resolved through it: after `c = mlflow.MlflowClient()`, `c.get_run()` is named
/// `mlflow.MlflowClient.get_run`. `written` is the source's own spelling without white space.
struct Call {
  std::string_view name;
  std::string_view written;
  std::span<const Argument> arguments;
};

struct Parameter {
  std::string_view name;  ///< with its stars, if any
  std::string_view annotation;
  std::string_view default_value;
};

/// A function or method.
struct Definition {
  std::string_view name;
  std::string_view qualified_name;  ///< Class.method, outer.inner
  std::span<const Parameter> parameters;
  std::string_view return_annotation;
  std::string_view docstring;
  bool method = false;
  bool nested = false;  ///< inside another function
  bool stub = false;    ///< body is only `...`, `pass`, a docstring or `raise NotImplementedError`
};

struct ClassDefinition {
  std::string_view name;
  std::string_view qualified_name;
  std::span<const std::string_view> bases;  ///< resolved through the imports
  std::string_view docstring;
  bool nested = false;  ///< inside a function
};

struct Decorator {
  std::string_view name;  ///< resolved like a call
  std::span<const Argument> arguments;
  std::string_view target;  ///< name of the decorated function or class
};

/// An `except` or `catch` clause.
struct Handler {
  std::span<const std::string_view> types;  ///< resolved; empty for a bare one
  bool bare = false;
  bool silent = false;    ///< body does nothing: pass, continue, `...`
  bool logs = false;      ///< body calls a logging function
  bool reraises = false;  ///< body raises
};

/// `target = value`, `target: annotation = value`, `target += value`.
struct Assignment {
  std::string_view target;
  std::string_view annotation;
  std::string_view value;  ///< source text; a single string literal without its prefix and quotes
  bool literal = false;
};

struct Raise {
  std::string_view exception;  ///< resolved name; empty for a bare re-raise
  std::string_view text;       ///< the whole expression
};

/// The tested expression of if, elif, while, assert or a conditional expression.
struct Condition {
  std::string_view text;
  bool assertion = false;
};

/// A string literal in code, docstrings left out; without its prefix and quotes.
struct StringLiteral {
  std::string_view value;
};

/// A comment, without its marker.
struct Comment {
  std::string_view text;
};

/// A name or attribute chain that is read, resolved through the imports; once a scope. `model.coef_`.
struct Reference {
  std::string_view name;
};

/// An HTTP, RPC or message route that the code registers.
struct Route {
  std::string_view method;  ///< GET, POST, …, upper case; empty where unsaid
  std::string_view path;
  std::string_view framework;
  std::string_view handler;
};

// ---------------------------------------------------------------- dependencies and configuration

enum class DependencySource { manifest, lock, install };

struct Dependency {
  std::string_view name;       ///< PEP 503 form for Python
  std::string_view ecosystem;  ///< pypi, npm, go, cargo, maven, conda, nuget, apt
  std::string_view version;    ///< the specifier as written; empty for none
  bool pinned = false;         ///< exactly one version or a hash
  DependencySource source = DependencySource::manifest;
  std::string_view group;  ///< extra or group, "dev"; empty for the main one
};

/// A leaf of a structured file. `path` joins keys with '.', and list indices are `[]`: `services.api.ports[]`.
struct ConfigKey {
  std::string_view path;
  std::string_view value;
};

// ---------------------------------------------------------------- automation

/// Where a command stands: decides what running it takes.
enum class CommandOrigin { ci, hook, makefile, script, dockerfile, package_script, pipeline, compose, notebook, docs };

/// A shell command, one simple command or pipeline a fact, line continuations joined.
struct Command {
  std::string_view text;
  CommandOrigin origin = CommandOrigin::script;
  std::string_view owner;  ///< job, make target, tox environment, npm script, pipeline stage
};

/// A step of a CI job, or a hook. Its shell lines are `Command`s of their own.
struct CiStep {
  std::string_view system;  ///< github, gitlab, azure, circleci, jenkins, travis, …, pre-commit
  std::string_view workflow;
  std::string_view job;
  std::string_view name;
  std::string_view uses;      ///< action, template, orb, hook id with its repository
  std::string_view triggers;  ///< comma-separated: push, pull_request, schedule, workflow_dispatch, …
  std::string_view image;
};

struct ImageInstruction {
  std::string_view instruction;  ///< upper case
  std::string_view value;        ///< continuations joined with one space
  std::string_view stage;        ///< name or number of the stage
  bool final_stage = false;
};

struct KubernetesObject {
  std::string_view api;
  std::string_view kind;
  std::string_view name;
};

/// A cloud resource: Terraform, OpenTofu, Bicep, ARM, CloudFormation, SAM, CDK, Pulumi.
struct Resource {
  std::string_view system;
  std::string_view type;
  std::string_view name;
};

/// A stage or task of a data or model pipeline.
struct PipelineStage {
  std::string_view system;  ///< dvc, airflow, kubeflow, mlproject, kedro, argo, azureml, …
  std::string_view name;
  std::string_view command;
  std::string_view detail;  ///< inputs and outputs, schedule, as the system writes them, space-separated
};

// ---------------------------------------------------------------- prose

struct Heading {
  std::uint32_t level = 1;
  std::string_view text;
  std::string_view trail;  ///< the headings above and this one, joined with " > "
};

/// How a sentence means what it says.
enum class Mood { stated, negated, planned, unchecked, quoted };

/// One sentence, list item or table row.
struct Prose {
  std::string_view text;
  std::string_view section;  ///< trail of the heading it stands under
  Mood mood = Mood::stated;
};

struct Link {
  std::string_view target;
  std::string_view text;
  bool image = false;
  std::string_view section;
};

struct Table {
  std::string_view headings;  ///< joined with " | "
  std::string_view section;
  std::uint32_t rows = 0;
};

struct CodeBlock {
  std::string_view language;
  std::string_view text;
  std::string_view section;
};

/// A diagram's source or picture.
struct Diagram {
  std::string_view kind;   ///< mermaid, plantuml, drawio, graphviz, ascii, image, python
  std::string_view title;  ///< caption, alternative text, file name or enclosing heading
};

// ---------------------------------------------------------------- findings about the file

/// A committed credential. The value is never kept.
struct Secret {
  std::string_view kind;  ///< aws-access-key, private-key, connection-string, password, …
};

/// Something that could not be parsed; the rest of the file still gave its facts.
struct ParseProblem {
  std::string_view message;
};

using FactPayload = std::variant<Import, Call, Definition, ClassDefinition, Decorator, Handler, Assignment, Raise,
                                 Condition, StringLiteral, Comment, Reference, Route, Dependency, ConfigKey, Command,
                                 CiStep, ImageInstruction, KubernetesObject, Resource, PipelineStage, Heading, Prose,
                                 Link, Table, CodeBlock, Diagram, Secret, ParseProblem>;

struct Fact {
  FactPayload payload;
  Lines lines;
  ScopeIndex scope = 0;
};

}  // namespace mlready
