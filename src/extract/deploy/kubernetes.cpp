#include <algorithm>
#include <array>
#include <string>

#include "base/glob.h"
#include "extract/deploy/deploy.h"
#include "extract/deploy/exec_form.h"
#include "extract/deploy/workflow_steps.h"

namespace mlready {
namespace {

constexpr std::size_t most_nodes = 20000;  // looked at for containers: an alias can repeat a part without end
constexpr std::size_t most_depth = 64;

/// Kinds whose containers run to an end, as opposed to services. Argo and Tekton kinds end in these words too.
constexpr std::array<std::string_view, 6> run_to_end{"Job", "Workflow", "WorkflowTemplate", "Pipeline", "Task", "Run"};

bool runs_to_end(std::string_view kind) {
  return std::any_of(run_to_end.begin(), run_to_end.end(), [&](std::string_view word) { return kind.ends_with(word); });
}

std::string_view name_of(const Node& object) {
  const auto& metadata = object["metadata"];
  return metadata.has("name") ? metadata.text("name") : metadata.text("generateName");
}

bool is_object(const Node& node) {
  return node["apiVersion"].is_scalar() && node["kind"].is_scalar();
}

bool is_kustomization(std::string_view path) {
  return matches_path("{kustomization.yaml,kustomization.yml,Kustomization}", path);
}

/// Adds the commands of all containers below an object.
class ContainerWalk {
 public:
  ContainerWalk(FileFacts& facts, CommandPlace place) : facts_(&facts), place_(place) {}

  void walk(const Node& node) {
    if (depth_ >= most_depth || ++seen_ > most_nodes) return;
    ++depth_;
    if (node.is_mapping() && node["image"].is_scalar()) add_container(node);
    for (const auto& member : node.members) walk(*member.value);
    for (const auto* item : node.items) walk(*item);
    --depth_;
  }

 private:
  void add_container(const Node& container) {
    auto words = exec_words(container["command"]);
    const auto arguments = exec_words(container["args"]);
    words.insert(words.end(), arguments.begin(), arguments.end());
    add_exec_form(*facts_, words, place_);
    for (const auto* key : {"script", "source"}) {  // Tekton, Argo
      const auto& script = container[key];
      if (script.is_scalar() && is_shell_script(container, script.scalar)) add_commands_of(*facts_, script, place_);
    }
  }

  static bool is_shell_script(const Node& container, std::string_view script) {
    const auto first_line = script.substr(0, script.find('\n'));
    const auto words = exec_words(container["command"]);
    const auto interpreter = script.starts_with("#!") ? first_line : words.empty() ? "sh" : words.front().text;
    return interpreter.ends_with("sh");
  }

  FileFacts* facts_;
  CommandPlace place_;
  std::size_t seen_ = 0;
  std::size_t depth_ = 0;
};

void add_object(FileFacts& facts, const Node& object) {
  const auto kind = object.text("kind");
  const auto name = name_of(object);
  const auto qualified = facts.keep(std::string(kind) + "/" + std::string(name));
  const auto scope = facts.open_scope({name, qualified, 0, object.lines});
  facts.add(KubernetesObject{object.text("apiVersion"), kind, name}, object.lines, scope);
  const auto origin = runs_to_end(kind) ? CommandOrigin::pipeline : CommandOrigin::compose;
  ContainerWalk(facts, {origin, name, scope}).walk(object);
  add_workflow_steps(facts, object, scope);
}

void visit(FileFacts& facts, const Node& document) {
  const auto& items = document["items"];
  if (items.is_sequence() && document.text("kind").ends_with("List")) {
    for (const auto* item : items.items) {
      if (is_object(*item)) add_object(facts, *item);
    }
  } else if (is_object(document)) {
    add_object(facts, document);
  } else if (document.is_mapping() && is_kustomization(facts.file().path)) {
    facts.add(KubernetesObject{"kustomize.config.k8s.io/v1beta1", "Kustomization", {}}, document.lines);
  }
}

}  // namespace

void interpret_kubernetes(FileFacts& facts, std::span<const Node* const> documents) {
  for (const auto* document : documents) visit(facts, *document);
}

}  // namespace mlready
