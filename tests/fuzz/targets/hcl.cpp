#include "extract/document/config_keys.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// HCL: Terraform and its like.
void hcl(std::string_view input) {
  interpret_each(input, "main.tf", Language::hcl, {add_config_keys});
}

}  // namespace mlready::fuzz
