#pragma once

#include <vector>

#include "extract/document/node.h"

// One reader a syntax. Each gives the documents of `facts.file()`, and records what it could not read as a
// `ParseProblem`; what was read before an error is kept.

namespace mlready {

/// YAML 1.1 as libyaml reads it, with template actions tolerated. https://yaml.org/spec/1.1/
std::vector<const Node*> read_yaml(FileFacts& facts);

/// JSON (RFC 8259) with comments, trailing commas and several values one after another (JSON Lines).
std::vector<const Node*> read_json(FileFacts& facts);

/// TOML 1.0. https://toml.io/en/v1.0.0
std::vector<const Node*> read_toml(FileFacts& facts);

/// INI as Python's configparser reads it: sections, `key = value`, indented continuations; the keys before the first
/// section stand at the root. https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
std::vector<const Node*> read_ini(FileFacts& facts);

/// Java properties: `key=value`, `key: value`, backslash continuations, `#` and `!` comments.
std::vector<const Node*> read_properties(FileFacts& facts);

/// dotenv: `KEY=value`, `export`, single and double quotes, quoted values over several lines.
std::vector<const Node*> read_dotenv(FileFacts& facts);

/// XML 1.0: elements are mappings of their children, attributes are members `@name`, an element with nothing but text
/// is a scalar, and text beside children or attributes is the member `#text`.
std::vector<const Node*> read_xml(FileFacts& facts);

/// HCL 2 native syntax (Terraform, OpenTofu, Packer, Nomad): `resource "type" "name" {}` is
/// `resource: {type: {name: {}}}` with the block type as tag of the innermost mapping; expressions are text.
/// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
std::vector<const Node*> read_hcl(FileFacts& facts);

/// Bicep: `resource name 'type' = {}` is `resource: {type: {name: {}}}`; `param`, `var` and `output` likewise by name.
/// https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
std::vector<const Node*> read_bicep(FileFacts& facts);

}  // namespace mlready
