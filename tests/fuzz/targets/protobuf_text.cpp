#include "extract/deploy/deploy.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Protocol buffer text format.
void protobuf_text(std::string_view input) {
  extract_each(input, "config.pbtxt", std::nullopt, {extract_protobuf_text});
}

}  // namespace mlready::fuzz
