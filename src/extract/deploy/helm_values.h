#pragma once

#include <span>
#include <string_view>

#include "mlready/file_facts.h"

namespace mlready {

/// Whether the path is one of a chart's values or templates.
bool is_chart_file(std::string_view path);

/// Adds to the templates of each Helm chart the defaults that they use: where a leaf is `{{ .Values.a.b }}` or
/// `{{ toYaml .Values.a }}`, the leaves of the chart's values.yaml at and below that path, with the template's own key
/// path and line. https://helm.sh/docs/chart_template_guide/values_files/
void resolve_helm_values(std::span<FileFacts> files);

}  // namespace mlready
