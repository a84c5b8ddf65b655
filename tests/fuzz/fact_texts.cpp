#include "fact_texts.h"

#include <initializer_list>

namespace mlready::fuzz {
namespace {

using Texts = std::initializer_list<std::string_view>;

/// One function a kind of fact: a kind that is added does not compile until its texts are looked at.
class Seer {
 public:
  explicit Seer(const std::function<void(std::string_view)>& see) : see_(see) {}

  void operator()(const Import& fact) const { all({fact.module, fact.name, fact.alias}); }
  void operator()(const Call& fact) const {
    all({fact.name, fact.written});
    each(fact.arguments);
  }
  void operator()(const Definition& fact) const {
    all({fact.name, fact.qualified_name, fact.return_annotation, fact.docstring});
    for (const auto& one : fact.parameters) all({one.name, one.annotation, one.default_value});
  }
  void operator()(const ClassDefinition& fact) const {
    all({fact.name, fact.qualified_name, fact.docstring});
    all(fact.bases);
  }
  void operator()(const Decorator& fact) const {
    all({fact.name, fact.target});
    each(fact.arguments);
  }
  void operator()(const Handler& fact) const { all(fact.types); }
  void operator()(const Assignment& fact) const { all({fact.target, fact.annotation, fact.value}); }
  void operator()(const Raise& fact) const { all({fact.exception, fact.text}); }
  void operator()(const Condition& fact) const { all({fact.text}); }
  void operator()(const StringLiteral& fact) const { all({fact.value}); }
  void operator()(const Comment& fact) const { all({fact.text}); }
  void operator()(const Reference& fact) const { all({fact.name}); }
  void operator()(const Route& fact) const { all({fact.method, fact.path, fact.framework, fact.handler}); }
  void operator()(const Dependency& fact) const { all({fact.name, fact.ecosystem, fact.version, fact.group}); }
  void operator()(const ConfigKey& fact) const { all({fact.path, fact.value}); }
  void operator()(const Command& fact) const { all({fact.text, fact.owner}); }
  void operator()(const CiStep& fact) const {
    all({fact.system, fact.workflow, fact.job, fact.name, fact.uses, fact.triggers, fact.image});
  }
  void operator()(const ImageInstruction& fact) const { all({fact.instruction, fact.value, fact.stage}); }
  void operator()(const KubernetesObject& fact) const { all({fact.api, fact.kind, fact.name}); }
  void operator()(const Resource& fact) const { all({fact.system, fact.type, fact.name}); }
  void operator()(const PipelineStage& fact) const { all({fact.system, fact.name, fact.command, fact.detail}); }
  void operator()(const Heading& fact) const { all({fact.text, fact.trail}); }
  void operator()(const Prose& fact) const { all({fact.text, fact.section}); }
  void operator()(const Link& fact) const { all({fact.target, fact.text, fact.section}); }
  void operator()(const Table& fact) const { all({fact.headings, fact.section}); }
  void operator()(const CodeBlock& fact) const { all({fact.language, fact.text, fact.section}); }
  void operator()(const Diagram& fact) const { all({fact.kind, fact.title}); }
  void operator()(const Secret& fact) const { all({fact.kind}); }
  void operator()(const ParseProblem& fact) const { all({fact.message}); }

 private:
  void all(Texts texts) const {
    for (const auto text : texts) see_(text);
  }
  void all(std::span<const std::string_view> texts) const {
    for (const auto text : texts) see_(text);
  }
  void each(std::span<const Argument> arguments) const {
    for (const auto& one : arguments) all({one.keyword, one.text});
  }

  const std::function<void(std::string_view)>& see_;
};

}  // namespace

void for_each_text(const FactPayload& payload, const std::function<void(std::string_view)>& see) {
  std::visit(Seer(see), payload);
}

}  // namespace mlready::fuzz
