#include "extract/link.h"

#include "extract/deploy/compose_extends.h"
#include "extract/deploy/helm_values.h"

namespace mlready {

void link_facts(std::span<FileFacts> files) {
  resolve_helm_values(files);
  resolve_compose_extends(files);
}

}  // namespace mlready
