#include "extract/structured.h"

#include "extract/ci/ci.h"
#include "extract/dependency/dependency.h"
#include "extract/deploy/deploy.h"
#include "extract/document/config_keys.h"
#include "extract/document/node.h"
#include "extract/pipeline/pipeline.h"

namespace mlready {
namespace {

constexpr Interpreter interpreters[] = {
    add_config_keys,           interpret_dependencies, interpret_ci,   interpret_tox,   interpret_tasks,
    interpret_compose,         interpret_kubernetes,   interpret_helm, interpret_cloud, interpret_observability,
    interpret_api_description, interpret_pipeline,
};

}  // namespace

void extract_structured(FileFacts& facts) {
  const auto documents = read_documents(facts);
  for (const auto interpret : interpreters) interpret(facts, documents);
}

}  // namespace mlready
