#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/result.h"

// The repositories that one command audits.

namespace mlready {

/// A repository of a manifest.
struct ManifestEntry {
  std::string name;           ///< what results call it; no two entries share one
  std::string path;           ///< as for an audit of it alone; relative to the working folder
  std::string revision;       ///< empty for the one that the command line names, or the disk
  std::string configuration;  ///< file to take instead of the repository's own; empty for none
  std::string place;          ///< `path:line`, for messages
};

/// The repositories that `text` lists, in its order.
///
/// Where `path` ends with `.yaml`, `.yml` or `.json` it is one YAML or JSON list; an entry is a path, or a mapping with
/// `path` and optionally `name`, `rev` and `configuration`. Otherwise an entry is a line: a path, or a JSON object
/// (JSON Lines) with those keys; empty lines and lines that begin with `#` are passed over. A name that is not given is
/// the path as written.
///
/// Errors, with the line: a text that is no such list, an unknown key, a value that is no text, an entry without a
/// path, two entries of one name.
Result<std::vector<ManifestEntry>> read_manifest(const std::string& path, std::string_view text);

}  // namespace mlready
