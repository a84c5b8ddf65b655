#include "extract/pipeline/pipeline.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Declarations of data and model pipelines; the paths tell which.
void pipeline_files(std::string_view input) {
  interpret_each(input, "dvc.yaml", std::nullopt, {interpret_pipeline});
}

}  // namespace mlready::fuzz
