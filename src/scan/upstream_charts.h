#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mlready/file_system.h"

namespace mlready {

/// Whether `chart`, the text of a Chart.yaml (https://helm.sh/docs/topics/charts/#the-chartyaml-file), is that of a
/// well-known project's published chart: such a chart in a repository is a copy, and its probes, limits and policies
/// say nothing of the repository's own service.
bool is_upstream_chart(std::string_view chart);

/// Folders of the copied charts among `entries`, sorted. A Chart.yaml that cannot be read counts as the repository's
/// own.
std::vector<std::string> upstream_chart_folders(const FileSystem& files, const std::vector<FileEntry>& entries);

/// Whether `path` is what the chart in one of `folders` was published with: its templates, sub-charts, default values
/// and documents. Its Chart.yaml says what is deployed, and what stands beside these was put there by the repository.
bool is_part_of_chart(std::string_view path, const std::vector<std::string>& folders);

}  // namespace mlready
