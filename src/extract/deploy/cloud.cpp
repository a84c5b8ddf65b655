#include "extract/deploy/cloud.h"

#include "extract/deploy/deploy.h"

namespace mlready {

void interpret_cloud(FileFacts& facts, std::span<const Node* const> documents) {
  for (const auto* document : documents) {
    add_terraform_resources(facts, *document);
    add_bicep_resources(facts, *document);
    add_template_resources(facts, *document);
    add_azureml_resources(facts, *document);
    add_listed_resources(facts, *document);
    add_manifest_resource(facts, *document);
  }
}

}  // namespace mlready
