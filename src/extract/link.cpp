#include "extract/link.h"

#include "extract/deploy/compose_extends.h"
#include "extract/deploy/helm_values.h"

namespace mlready {

bool may_be_linked(const FileFacts& file) {
  return is_chart_file(file.file().path) || has_compose_services(file);
}

void link_facts(std::span<FileFacts> files) {
  resolve_helm_values(files);
  resolve_compose_extends(files);
}

}  // namespace mlready
