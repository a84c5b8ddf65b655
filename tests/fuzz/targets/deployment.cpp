#include "extract/deploy/deploy.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Kubernetes, Helm, cloud templates, observability and API descriptions; the paths tell which.
void deployment(std::string_view input) {
  interpret_each(
      input, "deploy/app.yaml", std::nullopt,
      {interpret_kubernetes, interpret_helm, interpret_cloud, interpret_observability, interpret_api_description});
}

}  // namespace mlready::fuzz
