#pragma once

#include "mlready/file_facts.h"

namespace mlready {

/// Reads a structured file (YAML, JSON, TOML, INI, dotenv, XML, HCL, Bicep) once and lets every interpreter add what
/// its documents mean to it, after a `ConfigKey` for each leaf.
void extract_structured(FileFacts& facts);

}  // namespace mlready
